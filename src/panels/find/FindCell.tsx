import type { Translate } from '../words/translation.ts';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { endsOf, refOfName, type NameProblem, type Network, type Ref } from '../../core/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { suggestionsFor } from './suggestions.ts';
import './find.css';

export interface FindCellProps {
  readonly network: Network;
  readonly onFind: (ref: Ref) => void;
  readonly onClose: () => void;
}

/** A field for the name of a cell, and the tensors that names begin with. */
export function FindCell({ network, onFind, onClose }: FindCellProps) {
  const { t } = useTranslation('views');
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<NameProblem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // the dialog, which opens before, would begin with its first button
  useEffect(() => field.current?.focus(), []);
  const write = (written: string): void => {
    setText(written);
    setProblem(null);
  };
  return (
    <Dialog title={t('find.title')} className="find steady" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const found = refOfName(network, text);
          if ('problem' in found) setProblem(found.problem);
          else onFind(found);
        }}
      >
        <label htmlFor={id}>{t('find.label')}</label>
        <div className="line">
          <input
            ref={field}
            id={id}
            type="text"
            value={text}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-said`}
            onChange={({ target }) => write(target.value)}
          />
          <button type="submit">{t('find.go')}</button>
        </div>
        <p id={`${id}-said`} className={problem ? 'problem' : 'note'} role="status">
          {problem ? problemText(t, network, problem) : t('find.hint', { example: exampleOf(network) })}
        </p>
      </form>
      <ul aria-label={t('find.tensors')}>
        {suggestionsFor(network, text).map(({ start, first, last }) => (
          <li key={start}>
            <button
              type="button"
              onClick={() => {
                write(start);
                field.current?.focus();
              }}
            >
              {first === last ? first : t('find.range', { first, last })}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The names of two cells, of which one has a gradient's. */
function exampleOf(network: Network): string {
  const { tensor: name, of } = network.opensAt;
  const tensor = network.tensors.find((each) => each.name === name);
  return tensor ? endsOf(network, tensor, of)[1] : name;
}

/** What is wrong with a name, and what was expected. */
export function problemText(t: Translate<'views'>, network: Network, problem: NameProblem): string {
  switch (problem.kind) {
    case 'form':
      return t('find.form', { example: exampleOf(network) });
    case 'unknownTensor':
      return t('find.unknownTensor', {
        tensor: problem.tensor,
        known: network.tensors.map(({ name }) => name).join(', '),
      });
    case 'noGradient':
      return t('find.noGradient', { tensor: problem.tensor });
    case 'indexCount':
      return problem.expected === 0
        ? t('find.noIndex', { name: problem.first })
        : t('find.indexCount', problem);
    case 'range':
      return problem.places === 1
        ? t('find.rangeOnly', { tensor: problem.tensor, last: problem.last, given: problem.given })
        : t('find.rangeOf', problem);
  }
}
