// The keywords that an article shares with its event, with their share of the score.
import type { KeywordLabel } from '../../core/keyword-label.ts'

export const SharedKeywords = ({ why }: { why: readonly KeywordLabel[] }) =>
  why.length === 0 ? null : (
    <table>
      <caption>
        Shared keywords and their share of the score
        {why.some(({ kind }) => kind === 'word') && '; of a word, its stem'}
      </caption>
      <tbody>
        {why.map(({ text, share }) => (
          <tr>
            <th scope="row">
              <bdi>{text}</bdi>
            </th>
            <td>{Math.round(share * 100)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
