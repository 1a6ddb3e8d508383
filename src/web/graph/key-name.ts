import type { Network } from '#model/network.ts';
import { RoleKind } from '#model/person.ts';
import { layerMessages } from '#web/locales/layer-messages.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import { namesIn } from '#web/locales/texts.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { NEUTRAL_HUE } from '#web/styles/palette.ts';
import type { MapColouring } from './map-types.ts';
import type { ColourKey } from './mark-colours.ts';

/** What a line of the legend is called. */
export function keyName({ communities, institutions }: Network, by: MapColouring, key: ColourKey, language: LocaleCode): string {
  const say = layerMessages(language);
  if (by === 'community') return communities[key.index]?.label[namesIn(language)] ?? say.others;
  if (by === 'institution') return institutions[key.index]?.name[namesIn(language)] ?? say.others;
  if (by === 'betweenness' || by === 'topic') {
    const names = by === 'topic' ? say.topicKeys : say.betweennessKeys;
    return names[Number(key.id) + 1] ?? say.others;
  }
  const kind = RoleKind.safeParse(key.id);
  return kind.success ? mapMessages(language).kinds[kind.data] : say.since(key.id);
}

/** What the colours say, with the topic where it is about one. */
export function colouringName(network: Network, by: MapColouring, score: string | null, language: LocaleCode): string {
  const name = layerMessages(language).colourings[by];
  const topic = by === 'topic' ? network.topics.find(({ id }) => id === score)?.label[namesIn(language)] : undefined;
  return topic === undefined ? name : `${name} · ${topic}`;
}

/** What it is that has a colour, and why some have none. */
export function colouringMeaning({ communities }: Network, by: MapColouring, language: LocaleCode): string {
  const { means, greyRegions } = layerMessages(language);
  const isGrey = by === 'community' && communities.some(({ level, hue }) => level === 'region' && hue >= NEUTRAL_HUE);
  return isGrey ? `${means[by]} ${greyRegions}` : means[by];
}
