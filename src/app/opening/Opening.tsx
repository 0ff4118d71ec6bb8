import { networks } from '../../core/index.ts';
import { CHAPTERS } from '../../store/lesson/chapters.ts';
import type { Language } from '../../store/state.ts';
import { PageName } from '../../panels/header/Header.tsx';
import { ChapterPage } from '../../panels/lesson/ChapterPage.tsx';
import { chapter } from '../../panels/lesson/chapters/weightedSums.ts';
import { LessonPanel } from '../../panels/lesson/LessonPanel.tsx';
import { NetworkContext } from '../../panels/parts/useNames.ts';

const ignore = (): void => undefined;

/**
 * What a first visit reads before the page's script has come: its name, and the first chapter where it will stand. Nothing in
 * it can be pressed, so no button is seen; numbers of the digit are not known yet.
 */
export function Opening({ language, tag }: { readonly language: Language; readonly tag: string }) {
  return (
    <div className="opening" lang={tag} data-language={language} inert>
      <div className="page-header">
        <PageName />
      </div>
      <main>
        <div className="input-panel" />
        <div className="middle" />
        <div className="side-panel" data-tab="lesson">
          <div className="tabs" />
          <div className="panel">
            <NetworkContext value={networks[chapter.stage.network]}>
              <LessonPanel
                number={1}
                count={CHAPTERS.length}
                title={null}
                isListOpen={false}
                hasMoved={false}
                isDone={false}
                onList={ignore}
                onStart={ignore}
                onAgain={ignore}
                onLeave={ignore}
                onGo={ignore}
              >
                <ChapterPage
                  id={CHAPTERS[0]}
                  words={chapter.words[language](null)}
                  isDone={false}
                  valueOf={() => null}
                  hasCell={() => true}
                  onHover={ignore}
                  onSelect={ignore}
                />
              </LessonPanel>
            </NetworkContext>
          </div>
        </div>
      </main>
    </div>
  );
}
