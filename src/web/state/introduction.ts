import type { PersonRef } from '#model/cards.ts';
import type { Collaborator, Reason } from '#model/collaborators.ts';
import type { CollaboratorMessages } from '#web/locales/collaborator-messages.ts';
import type { Messages } from '#web/locales/messages.ts';

export type Introduction = Extract<Reason, { kind: 'introduction' }>;

/** The message to whoever can introduce the one who asks: names, what both work on, and how near they are. */
export function introductionMessage(
  { person: them, reasons }: Pick<Collaborator, 'person' | 'reasons'>,
  { person, steps }: Introduction,
  asker: PersonRef | null,
  { messages, words }: { readonly messages: Messages; readonly words: CollaboratorMessages },
): string {
  const said = words.introduce;
  const name = them.name ?? messages.app.unnamed;
  const shared = reasons.flatMap((reason) => (reason.kind === 'shared-topics' ? reason.topics : []));
  const topics = shared.filter(({ ours }) => ours > 0).map(({ topic: { label } }) => label[messages.language]);
  const body = [
    steps === 2 ? said.near(name) : said.far(name, steps),
    topics.length === 0 ? '' : said.topics(messages.format.list(topics), topics.length),
    said.please,
  ];
  return [
    said.hello(person.name ?? messages.app.unnamed),
    body.filter((line) => line !== '').join(' '),
    `${said.thanks}\n${asker?.name ?? said.sign}`,
  ].join('\n\n');
}
