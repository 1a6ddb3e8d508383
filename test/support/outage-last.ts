import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The outage tests stop the one database that all Neo4j tests share, so they come last. The others run in order of path. */
export class OutageLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const key = ({ moduleId }: TestSpecification): string => `${moduleId.includes('outage') ? 1 : 0} ${moduleId}`;
    return files.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  }
}
