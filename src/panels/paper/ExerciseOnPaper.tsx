import { Fragment } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import {
  shownNumber,
  type Exercise,
  type SheetFactor,
  type SheetRow,
  type SumExercise,
} from '../../core/index.ts';
import { Formula } from '../parts/Formula.tsx';
import { useNames } from '../parts/useNames.ts';
import { Blank, Num } from './Blank.tsx';
import { MetOnPaper } from './MetOnPaper.tsx';
import { Outcome } from './Outcome.tsx';
import { PatchOnPaper } from './PatchOnPaper.tsx';

/** What a pocket calculator is to be told. */
const SIGMA = String.raw`\sigma(z)=1\,/\,(1+e^{-z})`;

/** One exercise: what is to be done, the numbers for it, and room for the result. */
export function ExerciseOnPaper({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useTranslation('views');
  const names = useNames();
  switch (exercise.kind) {
    case 'patch':
      return <PatchOnPaper exercise={exercise} />;
    case 'met':
      return <MetOnPaper exercise={exercise} />;
    case 'sum':
      return <SumOnPaper exercise={exercise} />;
    case 'pool':
      return (
        <>
          <p>{t('paper.pool', { count: exercise.candidates.length })}</p>
          <p className="row">
            {exercise.candidates.map((each) => (
              <span key={each.ref.index} className="pair">
                <small>{names.cell(each.ref)}</small> <Num number={each} />
              </span>
            ))}
          </p>
          <Outcome name={names.cell(exercise.ref)} number={exercise.result} />
        </>
      );
    case 'sigmoid':
      return (
        <>
          <p>
            <Formula tex={SIGMA} />
          </p>
          <Outcome name={names.cell(exercise.ref)} number={exercise.result}>
            σ(
            <Num number={exercise.input} />) =
          </Outcome>
        </>
      );
    case 'update':
      return (
        <>
          <p>{t('paper.update', { rate: shownNumber(exercise.rate) })}</p>
          <Outcome name={names.cell(exercise.ref)} number={exercise.result} sign="←">
            <Num number={{ value: exercise.weight, isBlank: false }} /> − {shownNumber(exercise.rate)} ×{' '}
            <Num number={exercise.gradient} inProduct /> =
          </Outcome>
        </>
      );
  }
}

function SumOnPaper({ exercise }: { readonly exercise: SumExercise }) {
  const { t } = useTranslation('views');
  const names = useNames();
  const { rows, rest, zeros } = exercise;
  // a single product is the result
  const isProduct = rows.length === 1 && !rest;
  const isError = rows.some(({ factors }) => factors[0].factor.kind === 'constant');
  const task = exercise.isTable ? 'table' : isError ? 'error' : isProduct ? 'product' : 'sum';
  return (
    <>
      <p>{t(`paper.${isProduct ? 'product' : task}`)}</p>
      <table>
        <tbody>
          {rows.map((row, n) => (
            <Row key={n} row={row} hasProduct={!isProduct} />
          ))}
          {rest && (
            <tr>
              <td colSpan={2}>{t('paper.others', { count: rest.count })}</td>
              <td>
                <Num number={rest} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {zeros > 0 && exercise.isTable && <p className="note">{t('paper.zeros', { count: zeros })}</p>}
      <Outcome name={names.cell(exercise.ref)} number={exercise.result} />
    </>
  );
}

/** A term in letters, in numbers, and what it comes to. */
function Row({ row, hasProduct }: { readonly row: SheetRow; readonly hasProduct: boolean }) {
  return (
    <tr>
      <td>
        <small>
          {row.factors.map((factor, n) => (
            <Fragment key={n}>
              {n > 0 && ' × '}
              <FactorName factor={factor} />
            </Fragment>
          ))}
        </small>
      </td>
      <td>
        {row.factors.map((factor, n) => (
          <Fragment key={n}>
            {n > 0 && ' × '}
            <Num number={factor} inProduct={n > 0} />
          </Fragment>
        ))}
      </td>
      {hasProduct && (
        <td>
          = <Num number={row.product} />
        </td>
      )}
    </tr>
  );
}

/** Of a cell that is to be found the name of its map, with room for its index. */
function FactorName({ factor: { factor, isSought } }: { readonly factor: SheetFactor }) {
  const names = useNames();
  if (!isSought || factor.kind !== 'ref') return <>{names.shown(factor)}</>;
  const map = names.map(factor.ref);
  const index = names.cell(factor.ref).slice(map.length + 1, -1);
  return (
    <span className="sought">
      {map}[<Blank text={index} isShort />]
    </span>
  );
}
