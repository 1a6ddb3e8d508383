import { paperList } from './paper-list.ts';
import { profilePage } from './profile-page.ts';
import type { Source } from './source.ts';

/** Every format that can be imported. The first that recognises a file reads it. */
export const SOURCES: readonly Source[] = [paperList, profilePage];
