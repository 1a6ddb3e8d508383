import type { TemplateResult } from 'lit';
import type { ComparedSide } from '#model/compare.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { cardLink, personLink } from './card-parts.ts';
import { localText } from './local-text.ts';

type Subject = ComparedSide['subject'];

export function subjectId(subject: Subject): string {
  if (subject.kind === 'person') return subject.person.id;
  return subject.kind === 'topic' ? subject.topic.id : subject.community.id;
}

/** The name of one side in the reader's language. */
export function subjectName({ messages, language }: Explorer, subject: Subject): string {
  if (subject.kind === 'person') return subject.person.name ?? messages.app.unnamed;
  return (subject.kind === 'topic' ? subject.topic.label : subject.community.label)[language];
}

export function subjectLink(explorer: Explorer, subject: Subject): TemplateResult {
  if (subject.kind === 'person') return personLink(explorer, subject.person);
  const { label } = subject.kind === 'topic' ? subject.topic : subject.community;
  return cardLink(explorer, { kind: subject.kind, id: subjectId(subject) }, localText(explorer, label));
}
