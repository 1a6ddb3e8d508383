import { memberExport } from './member-export.ts';
import { nativeCsv } from './native-csv.ts';
import { nativeDataset } from './native-dataset.ts';
import { paperList } from './paper-list.ts';
import { profilePage } from './profile-page.ts';
import type { Source } from './source.ts';

/** Every format that can be imported. The first that recognises a file reads it. */
export const SOURCES: readonly Source[] = [nativeDataset, paperList, memberExport, nativeCsv, profilePage];
