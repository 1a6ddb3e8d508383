import type { Network } from '#model/network.ts';
import { RoleKind } from '#model/person.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import { namesIn } from '#web/locales/texts.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import type { MapColouring } from './map-types.ts';
import type { ColourKey } from './mark-colours.ts';

/** What a line of the legend is called. */
export function keyName({ communities, institutions }: Network, by: MapColouring, key: ColourKey, language: LocaleCode): string {
  const say = mapMessages(language);
  if (by === 'community') return communities[key.index]?.label[namesIn(language)] ?? say.others;
  if (by === 'institution') return institutions[key.index]?.name[namesIn(language)] ?? say.others;
  const kind = RoleKind.safeParse(key.id);
  return kind.success ? say.kinds[kind.data] : say.since(key.id);
}
