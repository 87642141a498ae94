import type { JSX } from 'react';
import type { PreviewObject, PreviewRow, TablePreview } from '../api/contract/imports';
import { Scroller } from '../parts/Scroller';
import { TypeIcon } from '../parts/TypeIcon';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Imports.module.css';

/** What the first rows of a table would become, and what of them would be refused. */
export function PreviewTable({ preview }: { preview: TablePreview }): JSX.Element {
  const { t, format } = useText();
  return (
    <>
      <p className={classes.formats}>{t('imports.previewLead')}</p>
      <Scroller label={t('imports.previewLead')}>
        <table className={classes.refusals}>
          <thead>
            <tr>
              <th scope="col">{t('imports.line')}</th>
              <th scope="col">{t('imports.becomes')}</th>
              {preview.columns.map((column) => (
                <th scope="col" key={column}>
                  <Free text={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.line}>
                <td className="figures">{format.number(row.line)}</td>
                <td>
                  <Becomes row={row} />
                </td>
                {row.cells.map((cell, place) => (
                  <td key={place}>
                    <Free text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}

function Becomes({ row }: { row: PreviewRow }): JSX.Element {
  const { said, t } = useText();
  return (
    <ul className={classes.becomes}>
      {row.objects.map((made) => (
        <li key={made.object.id}>
          <Made made={made} />
        </li>
      ))}
      {row.problems.map((problem) => (
        <li key={`${problem.code}:${problem.objectId}`} className={classes.bad}>
          {problem.objectId ? <Free text={problem.objectId} /> : null} {said(problem.message)}
        </li>
      ))}
      {row.objects.length + row.problems.length === 0 ? <li>{t('imports.becomesNothing')}</li> : null}
    </ul>
  );
}

function Made({ made }: { made: PreviewObject }): JSX.Element {
  const { named } = useText();
  return (
    <span className={classes.made}>
      <TypeIcon type={made.type} /> {named('type', made.type)} {made.name ? <Free text={made.name} /> : null}
    </span>
  );
}
