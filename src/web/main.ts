import './no-eval.ts';
import { tokens } from '#web/styles/tokens.ts';
import { endOpening } from './end-opening.ts';
import { renewWhenOutdated } from './renew-page.ts';
import '#web/elements/reseau-app.ts';

if (tokens.styleSheet !== undefined) document.adoptedStyleSheets = [...document.adoptedStyleSheets, tokens.styleSheet];
renewWhenOutdated();
endOpening();
