import type { ChangedWeights } from './weights/changedWeights.ts';
import type { NetworkName, Ref, Stroke, Trace, Weights, WeightsFile } from '../core/index.ts';
import type { MistakesSlice } from './training/mistakesState.ts';
import type { ChapterId } from './lesson/chapters.ts';
import type { MineSlice } from './mine/mineState.ts';
import type { KeepSlice, SavedSlice } from './keep/keepState.ts';
import type { HistorySlice, QuestionEdit } from './input/historyState.ts';
import type { Question, Source } from './input/question.ts';
import type { FineSamples } from './input/samples.ts';
import type { AskSlice } from './ask/askState.ts';
import type { BrokenSlice, Planting } from './weights/brokenState.ts';
import type { CheckpointSlice, TrainFrom, TrainingSlice } from './training/trainingState.ts';
import type { StepSize } from '../timeline/steps.ts';
import type { ShippedChoice, WeightsChoice, WeightsKey } from './weights/choices.ts';
import type { PinsSlice } from './pass/pinsState.ts';
import type { BackOverLink } from './link/beforeLinkState.ts';
import type { PictureProblem, PictureTaken } from './picture/pictureState.ts';
import type { FileTrouble } from './weights/fileTrouble.ts';

/** Each has a folder of words of this name. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Theme = 'light' | 'dark';
/** Whether each map's colours fit that map, or all maps of a kind share one range and can be compared. */
export type ScaleMode = 'own' | 'shared';

/** What the page tells the user about its own state, until it is dismissed or mended. */
export type Notice =
  | { readonly kind: 'workerRestarted' }
  | { readonly kind: 'workerFailed' }
  /** Weights that were chosen could not be loaded: those before are in use, or there are none. */
  | {
      readonly kind: 'weightsFailed' | 'noWeights';
      readonly network: NetworkName;
      readonly choice: ShippedChoice;
      readonly trouble: FileTrouble;
    }
  | { readonly kind: 'updateFailed' }
  /** The samples after the first could not be loaded. */
  | { readonly kind: 'samplesFailed' }
  | { readonly kind: 'placeFailed' }
  /** The code of the planted bugs could not be loaded: none is planted. */
  | { readonly kind: 'plantFailed' }
  /** What is printed could not be loaded. */
  | { readonly kind: 'printFailed' }
  | { readonly kind: 'digitsFull'; readonly count: number }
  | { readonly kind: 'digitsNotKept' | 'runInterrupted' }
  | { readonly kind: 'storageFull' | 'storageForbidden' | 'storageFailed' }
  /** Another tab of this page, of an older version, holds the database. */
  | { readonly kind: 'storageBlocked' }
  /** A newer version of this page has the database. */
  | { readonly kind: 'storageOutdated' }
  /** What the last session left could not be loaded. It is not written over. */
  | { readonly kind: 'lastSessionLost' }
  /** The browser does not take what a next session would begin with, or another tab had all of it forgotten. */
  | { readonly kind: 'sessionNotKept' | 'forgotten' }
  /** A newer version of this page is kept, for the next who opens or reloads it. */
  | { readonly kind: 'newVersion' }
  /** The address is a link to a moment that does not open. */
  | { readonly kind: 'linkDamaged' | 'linkForeign' | 'linkTooLarge' | 'linkNewer' | 'linkUnread' }
  /** A picture was put on the pad, or was refused. */
  | { readonly kind: 'picture'; readonly news: PictureTaken | PictureProblem }
  /** The words of the language that was chosen could not be loaded. */
  | { readonly kind: 'languageFailed'; readonly language: Language };

/** A trace with what it was made of, so that a page never mixes one drawing's values with another's weights. */
export interface Traced {
  readonly network: NetworkName;
  readonly weights: Weights;
  readonly trace: Trace;
  /** True while the answer wanted is only the network's own guess. */
  readonly provisional: boolean;
  /** The bug that its gradients were computed with; none where they are right. */
  readonly planting?: Planting | null;
}

export const PAD_MODES = ['draw', 'look'] as const;
export type PadMode = (typeof PAD_MODES)[number];

export interface InputSlice {
  readonly source: Source;
  /** The digit wanted; null until the user has said so, and the guess is taken. */
  readonly target: number | null;
  /** d as it was typed; null where it follows from the target. */
  readonly typedTarget: readonly number[] | null;
  readonly penDown: boolean;
  /** bringFineSamples.ts brings them when a network reads them. */
  readonly fineSamples: FineSamples;
  /** Whether a pointer on the pad draws or points at pixels; a blank pad is there to be drawn on. See padModeOf. */
  readonly padMode: PadMode;
  startStroke(point: Stroke[number]): void;
  extendStroke(points: Stroke): void;
  endStroke(): void;
  clear(): void;
  nextSample(): void;
  /** Puts a digit on the stage, with the answer wanted of it; "Undo" goes back to what was there. */
  ask(question: Question, what?: QuestionEdit['what']): void;
  setTarget(digit: number): void;
  setPadMode(mode: PadMode): void;
}

export interface ModelSlice {
  readonly network: NetworkName;
  readonly weightsChoice: WeightsChoice;
  /** What was last chosen for each network, or was the reader's work there. See `choiceIn`. */
  readonly lastChoices: Readonly<Partial<Record<NetworkName, WeightsChoice>>>;
  /** Weights files that ship with the page, as far as they were wanted. loadWeights.ts brings them. */
  readonly files: Readonly<Partial<Record<WeightsKey, Loaded>>>;
  /** The latest pass that a worker computed, of the network that was in use then. */
  readonly traced: Traced | null;
  /** The calculation could not be kept going: there is no new trace until it is tried again. */
  readonly isStopped: boolean;
  readonly notice: Notice | null;
  /** Without a choice of weights a network comes with the reader's own where they were last in use there. */
  choose(network: NetworkName, weightsChoice?: WeightsChoice): void;
  dismissNotice(): void;
  /** Tries anew to calculate. */
  calculate(): void;
}

/** A weights file that came, or why it did not. */
export type Loaded = WeightsFile | { readonly trouble: FileTrouble };

export function weightsKey(network: NetworkName, choice: WeightsChoice): WeightsKey {
  return `${network}-${choice}`;
}

export interface UpdateSlice {
  readonly learningRate: number;
  readonly changed: Readonly<Partial<Record<WeightsKey, ChangedWeights>>>;
  /** One of LEARNING_RATES. */
  setLearningRate(rate: number): void;
  /** Back to the shipped weights. */
  restoreWeights(): void;
}

export interface StepSlice {
  readonly stepSize: StepSize;
  readonly position: number;
  readonly playing: boolean;
  /** How far the current phase has played, 0 to 1; 1 at rest and for smaller steps. */
  readonly progress: number;
  /** Steps a second, at the current size. */
  readonly speed: number;
  /** Positions follow each other too fast to be read: one scrubs, or holds a key down. */
  readonly isScrubbing: boolean;
  setStepSize(size: StepSize): void;
  setPosition(position: number): void;
  step(by: number): void;
  setPlaying(playing: boolean): void;
  setProgress(progress: number): void;
  setSpeed(speed: number): void;
}

export interface SelectionSlice {
  /** The cell that "Why" explains. */
  readonly selected: Ref;
  /** The selected cell lights up the stage until a step or Escape. */
  readonly pinned: boolean;
  readonly hovered: Ref | null;
  select(ref: Ref): void;
  hover(ref: Ref | null): void;
  unpin(): void;
}

/**
 * The views of the card under the stage, in the order of their tabs, each a folder of src/panels with a manifest of this id: the step, then ways to
 * look at the weight that is selected; `turned` looks at the gradient of a cell that a convolution reads, `softmax` at the outputs.
 */
export const WEIGHT_VIEWS = [
  'now',
  'route',
  'flow',
  'formulas',
  'whatIf',
  'turned',
  'softmax',
  'products',
] as const;
export type WeightView = (typeof WEIGHT_VIEWS)[number];

export interface WhySlice {
  /** Factors that were opened one after the other, from the selected cell on; the last one is explained. */
  readonly opened: readonly Ref[];
  readonly weightView: WeightView;
  /** A value that the selected weight is tried at, and the weights that it is one of: see triedOf. Null for its own value. */
  readonly whatIf: { readonly value: number; readonly weights: Weights } | null;
  /** Opens a factor of what is explained. */
  openTerm(ref: Ref): void;
  /** Opens a whole way down from the selected cell. */
  openPath(opened: readonly Ref[]): void;
  /** Closes all but the first so many of what was opened. */
  backTo(depth: number): void;
  showWeightView(weightView: WeightView): void;
  setWhatIf(value: number | null): void;
}

export interface CompareSlice {
  /** Another network's stage stands beside that of the network in use, in the place of the card. */
  readonly sideBySide: boolean;
  /** The network that was put beside it, or that one came over from; null for the one that the record compares with. */
  readonly beside: NetworkName | null;
  /** Puts a network beside the one in use; null ends that. */
  compareWith(network: NetworkName | null): void;
}

/** A map that the reader brought to the front in a block, and the one that the step asked for then. */
export interface FrontChoice {
  readonly network: NetworkName;
  readonly block: number;
  readonly map: number;
  readonly against: number | null;
}

/** How the reader wants the blocks of the stage. What is not said here follows the step. */
export interface BlocksSlice {
  /** Whether a block was opened or folded by hand. */
  readonly isOpenByHand: Readonly<Partial<Record<BlockKey, boolean>>>;
  readonly fronts: Readonly<Partial<Record<BlockKey, FrontChoice>>>;
  openBlock(key: BlockKey, isOpen: boolean): void;
  /** Blocks open and fold by themselves again, and the maps of the steps are in front. */
  followStep(): void;
  /** Brings a map of a network's block to the front, until the step asks for another; a selected cell goes along. */
  showMap(network: NetworkName, block: number, map: number): void;
}

/** Names a block of a network. */
export type BlockKey = `${NetworkName}/${number}`;

export function blockKey(network: NetworkName, block: number): BlockKey {
  return `${network}/${block}`;
}

/** The tabs of the panel at the right, in their order. */
export const SIDE_TABS = ['lesson', 'why', 'train'] as const;
export type SideTab = (typeof SIDE_TABS)[number];

/** The sheet of keys and marks, about the page, the step as large as the window, what several kernels buy, the field that finds a cell by its name, and what the browser keeps. */
export type DialogName = 'help' | 'about' | 'present' | 'kernels' | 'find' | 'stages' | 'share' | 'kept';

/** What can be printed: the step that is shown, or the digit to be worked out. */
export type PaperSheet = 'step' | 'worksheet';

export interface SettingsSlice {
  readonly sideTab: SideTab;
  readonly language: Language;
  readonly theme: Theme;
  readonly scales: ScaleMode;
  /** Whether maps go by plain names instead of the article's. */
  readonly plainNames: boolean;
  /** Whether keys of a single character, digits and signs, do something wherever the focus is. */
  readonly characterKeys: boolean;
  /** Whether a drawing is fitted and centred before it becomes x. */
  readonly normalize: boolean;
  /** Whether the image's gradient stands beneath it. */
  readonly showsInputGradient: boolean;
  /** Whether playing rests at the end of every phase. */
  readonly pausesAtPhases: boolean;
  /** Whether captions are read aloud: not kept, so that no page begins to speak by itself. */
  readonly readsAloud: boolean;
  /** Whether the device has a voice for the language; not known before reading is offered. */
  readonly hasVoice: boolean;
  /** A caption is being read, and playing waits for it. */
  readonly isReading: boolean;
  /** The dialog that is open, of those that belong to the page and to no panel. */
  readonly dialog: DialogName | null;
  /** The map of the stage that is enlarged, whichever layout it was asked for in. */
  readonly enlarged: Pick<Ref, 'tensor' | 'of'> | null;
  /** The cell whose value is being typed. */
  readonly typing: Ref | null;
  /** The sheet that was asked for, until it is printed. */
  readonly printing: PaperSheet | null;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  setScales(scales: ScaleMode): void;
  setPlainNames(plainNames: boolean): void;
  setCharacterKeys(areOn: boolean): void;
  setNormalize(normalize: boolean): void;
  setShowsInputGradient(shows: boolean): void;
  setReadsAloud(reads: boolean): void;
  setPausesAtPhases(pauses: boolean): void;
  showDialog(dialog: DialogName | null): void;
  enlarge(map: SettingsSlice['enlarged']): void;
  /** Opens the field in which the value of a cell is typed; null closes it. */
  type(cell: Ref | null): void;
  /** Prints a sheet; what plays is paused. Null once that is over. */
  print(sheet: PaperSheet | null): void;
  setSideTab(tab: SideTab): void;
}

/**
 * What the page shows: the question, the network with its weights, the step, the cell and the view. A reload keeps one, a chapter of
 * the lesson begins with one, and leaving the lesson goes back to one.
 */
export type Moment = Pick<InputSlice, 'source' | 'target' | 'typedTarget' | 'padMode'> &
  Pick<ModelSlice, 'network' | 'weightsChoice'> &
  Pick<StepSlice, 'stepSize' | 'position'> &
  Pick<SelectionSlice, 'selected'> &
  Pick<WhySlice, 'weightView'> &
  Pick<CompareSlice, 'sideBySide' | 'beside'> &
  Pick<SettingsSlice, 'showsInputGradient'>;

/** What the page was before the lesson showed something of its own. */
export interface PageBefore {
  readonly moment: Moment;
  readonly changed: UpdateSlice['changed'];
  readonly trainFrom: TrainFrom;
  /** What else a link put in the place of the reader's; none where it was the lesson. */
  readonly link?: BackOverLink<AppState, LinkedSettings>;
}

/** Settings that the page looks or computes by: a link brings them. */
export type LinkedSettings = Pick<
  AppState,
  'sideTab' | 'trainView' | 'language' | 'theme' | 'scales' | 'plainNames' | 'normalize' | 'learningRate'
>;

export interface LessonSlice {
  /** The chapter that is open; null while the page is the reader's own. */
  readonly chapter: ChapterId | null;
  /** Chapters whose task was done, in the order of doing. */
  readonly chaptersDone: readonly ChapterId[];
  /** The question whose answer was asked for last, by the id it has below the chapters: each time another object, so that asking again shows it again. */
  readonly answerShown: { readonly question: string } | null;
  /** Null while no chapter has shown anything. */
  readonly beforeLesson: PageBefore | null;
  /** Before the place of an answer was shown, which may be a chapter; null while none is. */
  readonly beforePlace: PageBefore | null;
  /** A planted bug, put aside while chapters show the right pass. */
  readonly bugBefore: Planting | null;
  /** Opens a chapter, with what its stage shows. */
  openChapter(chapter: ChapterId, moment: Moment): void;
  /** Opens the answer to a question; null goes back to the chapter. */
  showAnswer(question: string | null): void;
  /** Shows where the answer to a question can be seen, with what the next run would begin with. */
  showPlace(moment: Moment, trainFrom?: TrainFrom): void;
  /** What stood there before the place, with the answer that led to it. */
  leavePlace(): void;
  /** Shows what the open chapter shows once more. */
  showAgain(moment: Moment): void;
  /** The page is the reader's own again, with what stood there before the lesson. */
  leaveLesson(): void;
  chapterDone(chapter: ChapterId): void;
}

export type AppState = InputSlice &
  HistorySlice &
  ModelSlice &
  UpdateSlice &
  StepSlice &
  SelectionSlice &
  WhySlice &
  CompareSlice &
  BlocksSlice &
  PinsSlice &
  SettingsSlice &
  TrainingSlice &
  CheckpointSlice &
  MistakesSlice &
  MineSlice &
  KeepSlice &
  SavedSlice &
  LessonSlice &
  AskSlice &
  BrokenSlice;

/** The rates of descent to choose from, and the one to begin with. */
export const LEARNING_RATES: readonly number[] = [0.01, 0.03, 0.1, 0.3, 1, 3];
export const LEARNING_RATE = 0.1;
