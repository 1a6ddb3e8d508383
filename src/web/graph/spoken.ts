import type { Brush, PathSink } from './brush.ts';
import { toScreen } from './camera.ts';
import type { LabelView } from './label-candidates.ts';
import type { SpokenLines, SpokenTie } from './lines-layer.ts';
import type { Box } from './place-labels.ts';
import { type Mark, markGrowth, type Scene } from './scene.ts';
import type { StageView } from './stage-view.ts';
import type { Styling } from './styling.ts';

/** The moment a frame shows: what is chosen and what is under the pointer. */
export interface Spoken {
  readonly scene: Scene;
  readonly styling: Styling;
  readonly hovered: Mark | null;
  readonly view: StageView;
}

/** Ties drawn for one person; beyond it more lines say less. */
const MOST_TIES = 240;
/** Names written beside members of a focus that has no centre. */
const MOST_MEMBERS = 14;
/** The first of an answer, without whose names the map would not say what it answers. */
const MOST_LEADING = 3;

/** The lines that the moment asks for. */
export function linesOf({ scene, styling, hovered, view }: Spoken): SpokenLines {
  const path = stopsOf(scene, view);
  const chosen = view.selection?.kind === 'person' ? scene.people[scene.personIndex.get(view.selection.id) ?? -1] : undefined;
  const isSame = hovered !== null && hovered.id === chosen?.id;
  return {
    path,
    guides: scene.guides,
    hollow: view.hollow.flatMap((id) => scene.people[scene.personIndex.get(id) ?? -1] ?? []),
    ties: chosen === undefined || path.length > 0 ? [] : tiesFrom(scene, styling, chosen),
    hovered: hovered === null || hovered.kind !== 'person' || isSame ? [] : tiesFrom(scene, styling, hovered),
  };
}

export function stopsOf(scene: Scene, view: StageView): Mark[] {
  return (view.path ?? []).flatMap((id) => scene.people[scene.personIndex.get(id) ?? -1] ?? []);
}

/** What the label layer needs for this moment. */
export function labelViewOf(
  { scene, styling, hovered, view }: Spoken,
  stage: Pick<LabelView, 'camera' | 'size' | 'sprites' | 'factor'>,
): LabelView {
  const chosen = chosenMark(scene, view);
  const stops = stopsOf(scene, view);
  const { people } = styling.focus;
  const lit = chosen !== null || stops.length > 0 ? [] : litMarks(scene, styling, view);
  const wanted = stops.length > 0 ? [] : lit.length > 0 ? lit.slice(0, MOST_MEMBERS) : wantedNames(scene, styling, chosen);
  const growth = markGrowth(stage.camera.scale);
  return {
    ...stage,
    scene,
    language: view.language,
    palette: styling.palette,
    strong: [...(chosen === null ? [] : [chosen]), ...stops, ...(hovered === null ? [] : [hovered])],
    wanted: wanted.filter((mark) => styling.isDrawn(mark, stage.camera.scale)),
    leading: lit.slice(0, MOST_LEADING),
    isArranged: scene.arranged !== null,
    mayName: (person) => {
      const strength = styling.strengths[person];
      return strength === 'rest' || strength === 'chosen' || (strength === 'focus' && people !== null);
    },
    topics: view.layers.topics ? scene.topics : [],
    papers: view.layers.papers && stage.camera.scale > 6 ? scene.papers : [],
    radiusOf: (mark) => styling.radiusOf(mark) * growth,
    community: view.selection?.kind === 'community' ? view.selection.id : view.isolated,
  };
}

/** A ring around who is chosen, and filled rings at the stops of a way. */
export function drawRings<Path extends PathSink>(
  context: Brush<Path>,
  { scene, styling, hovered, view }: Spoken,
  labels: LabelView,
): void {
  const { palette } = styling;
  const ring = (mark: Mark, gap: number, width: number): void => {
    const at = toScreen(labels.camera, labels.size, mark);
    context.beginPath();
    context.arc(at.x, at.y, labels.radiusOf(mark) + gap, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = palette.ink;
    context.stroke();
  };
  const stops = stopsOf(scene, view);
  for (const stop of stops) ring(stop, 1.5, 2.4);
  const chosen = chosenMark(scene, view);
  if (chosen !== null && stops.length === 0) ring(chosen, 4, 2.2);
  if (hovered !== null && hovered.id !== chosen?.id) ring(hovered, 2.5, 1.4);
}

/** Where no name may lie: the marks that attention is on. */
export function keptClear({ scene, view }: Spoken, labels: LabelView): Box[] {
  const chosen = chosenMark(scene, view);
  return [...(chosen === null ? [] : [chosen]), ...stopsOf(scene, view)].map((mark) => {
    const at = toScreen(labels.camera, labels.size, mark);
    const reach = labels.radiusOf(mark) + 2;
    return { x: at.x - reach, y: at.y - reach, width: 2 * reach, height: 2 * reach };
  });
}

function chosenMark(scene: Scene, { selection }: StageView): Mark | null {
  if (selection === null) return scene.people[scene.guides?.centre ?? -1] ?? null;
  if (selection.kind === 'community') return null;
  if (selection.kind === 'person') return scene.people[scene.personIndex.get(selection.id) ?? -1] ?? null;
  const marks = selection.kind === 'topic' ? scene.topics : scene.papers;
  return marks.find((mark) => mark.id === selection.id) ?? null;
}

/** Whom a list beside the map lights up, in its order. */
function litMarks(scene: Scene, { focus }: Styling, { highlight }: StageView): Mark[] {
  const marks = [...(highlight ?? [])].flatMap((id) => scene.people[scene.personIndex.get(id) ?? -1] ?? []);
  return marks.filter((mark) => focus.people?.has(mark.index) === true);
}

/** The neighbours of a person by strength; else the most important of whoever is in focus. */
function wantedNames(scene: Scene, { focus }: Styling, chosen: Mark | null): Mark[] {
  const isCentre = scene.guides !== null && chosen?.index === scene.guides.centre;
  if (chosen?.kind === 'person' && !isCentre) return scene.tiesOf(chosen.index).flatMap((tie) => scene.people[tie.other] ?? []);
  if (scene.arranged !== null) return [...scene.arranged].flatMap((person) => scene.people[person] ?? []);
  if (focus.people === null) return [];
  return scene.people.filter((mark) => focus.people?.has(mark.index) === true).slice(0, MOST_MEMBERS);
}

function tiesFrom(scene: Scene, styling: Styling, from: Mark): SpokenTie[] {
  const ties = scene
    .tiesOf(from.index)
    .filter((tie) => styling.filtered.edges[tie.edge] === true)
    .slice(0, MOST_TIES);
  const most = Math.max(...ties.map((tie) => styling.weightOf(tie.edge)), 1e-9);
  return ties.flatMap(({ edge, other }) => {
    const to = scene.people[other];
    return to === undefined ? [] : [{ from, to, strength: Math.sqrt(styling.weightOf(edge) / most) }];
  });
}
