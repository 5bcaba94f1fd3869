import app from './app.json'
import audit from './audit.json'
import bulletin from './bulletin.json'
import burden from './burden.json'
import charts from './charts.json'
import cockpit from './cockpit.json'
import enterprise from './enterprise.json'
import frame from './frame.json'
import grid from './grid.json'
import handover from './handover.json'
import hiring from './hiring.json'
import ledger from './ledger.json'
import meeting from './meeting.json'
import notification from './notification.json'
import plan from './plan.json'
import planning from './planning.json'
import problem from './problem.json'
import rollup from './rollup.json'
import sampling from './sampling.json'
import scoring from './scoring.json'
import status from './status.json'
import supervision from './supervision.json'
import tenancy from './tenancy.json'
import ui from './ui.json'

export default {
  ...app,
  ...audit,
  ...bulletin,
  ...burden,
  ...charts,
  ...cockpit,
  ...enterprise,
  ...frame,
  ...grid,
  ...handover,
  ...hiring,
  ...ledger,
  ...meeting,
  ...notification,
  ...plan,
  ...planning,
  ...problem,
  ...rollup,
  ...sampling,
  ...scoring,
  ...status,
  ...supervision,
  ...tenancy,
  ...ui,
}
