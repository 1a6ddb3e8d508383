import { testRealPapersRoad } from './real-papers-road.ts';

testRealPapersRoad('embedded', () => ({}));
