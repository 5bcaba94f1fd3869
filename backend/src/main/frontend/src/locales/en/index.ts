import app from './app.json'
import audit from './audit.json'
import enterprise from './enterprise.json'
import grid from './grid.json'
import hiring from './hiring.json'
import plan from './plan.json'
import planning from './planning.json'
import problem from './problem.json'
import rollup from './rollup.json'
import sampling from './sampling.json'
import scoring from './scoring.json'
import tenancy from './tenancy.json'
import ui from './ui.json'

export default {
  ...app,
  ...audit,
  ...enterprise,
  ...grid,
  ...hiring,
  ...plan,
  ...planning,
  ...problem,
  ...rollup,
  ...sampling,
  ...scoring,
  ...tenancy,
  ...ui,
}
