import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router';
import type { JSX } from 'react';
import { type BankSearch, readBankSearch } from './bank/search';
import { desksOf } from './frame/desks';
import { Entrance } from './frame/Entrance';
import { NotFound } from './frame/NotFound';
import { type NetworksSearch, readBesideSearch, readNetworksSearch } from './networks/search';
import { type OversightSearch, readOversightSearch } from './oversight/search';
import { readScreeningSearch, type Tab } from './screening/search';
import { AgencyReturn } from './session/AgencyReturn';
import { useConsultation } from './session/consultation';
import { SignIn } from './session/SignIn';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignIn });
const agencyReturn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/agency',
  component: AgencyReturn,
});
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Entrance,
  notFoundComponent: NotFound,
});
const parent = { getParentRoute: () => inside };

function FirstDesk(): JSX.Element {
  const { acting } = useConsultation();
  return <Navigate to={desksOf(acting)[0]?.path ?? '/settings'} replace />;
}

const home = createRoute({ ...parent, path: '/', component: FirstDesk });
const bank = createRoute({
  ...parent,
  path: '/bank',
  validateSearch: (search): BankSearch => readBankSearch(search),
  component: lazyRouteComponent(() => import('./bank/BankDesk'), 'BankDesk'),
});
export const entity = createRoute({
  ...parent,
  path: '/entity/$id',
  validateSearch: (search: Record<string, unknown>): { asOf?: string } =>
    typeof search.asOf === 'string' ? { asOf: search.asOf } : {},
  component: lazyRouteComponent(() => import('./entity/EntityDesk'), 'EntityDesk'),
});
const tipOffs = createRoute({
  ...parent,
  path: '/tip-offs',
  validateSearch: (search: Record<string, unknown>): { about?: string } =>
    typeof search.about === 'string' ? { about: search.about } : {},
  component: lazyRouteComponent(() => import('./tipoffs/TipOffDesk'), 'TipOffDesk'),
});
const screening = createRoute({
  ...parent,
  path: '/screening',
  validateSearch: (search: Record<string, unknown>): { tab?: Tab } => readScreeningSearch(search),
  component: lazyRouteComponent(() => import('./screening/ScreeningDesk'), 'ScreeningDesk'),
});
const networks = createRoute({
  ...parent,
  path: '/networks',
  validateSearch: (search): NetworksSearch => readNetworksSearch(search),
  component: lazyRouteComponent(() => import('./networks/NetworksDesk'), 'NetworksDesk'),
});
const oneScenario = createRoute({
  ...parent,
  path: '/networks/$id',
  validateSearch: (search): { with?: string } => readBesideSearch(search),
  component: lazyRouteComponent(() => import('./networks/OneScenario'), 'OneScenario'),
});
const requests = createRoute({
  ...parent,
  path: '/requests',
  component: lazyRouteComponent(() => import('./requests/RequestDesk'), 'RequestDesk'),
});
const oneRequest = createRoute({
  ...parent,
  path: '/requests/$id',
  component: lazyRouteComponent(() => import('./requests/OneRequest'), 'OneRequest'),
});
const spaces = createRoute({
  ...parent,
  path: '/spaces',
  component: lazyRouteComponent(() => import('./spaces/SpaceDesk'), 'SpaceDesk'),
});
const oneSpace = createRoute({
  ...parent,
  path: '/spaces/$id',
  component: lazyRouteComponent(() => import('./spaces/OneSpace'), 'OneSpace'),
});
const inbox = createRoute({
  ...parent,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./exchange/Inbox'), 'Inbox'),
});
const outbox = createRoute({
  ...parent,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./exchange/Outbox'), 'Outbox'),
});
const imports = createRoute({
  ...parent,
  path: '/imports',
  component: lazyRouteComponent(() => import('./imports/ImportDesk'), 'ImportDesk'),
});
export const oneImport = createRoute({
  ...parent,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('./imports/OneImport'), 'OneImport'),
});
const feeds = createRoute({
  ...parent,
  path: '/feeds',
  component: lazyRouteComponent(() => import('./feeds/FeedDesk'), 'FeedDesk'),
});
const partners = createRoute({
  ...parent,
  path: '/partners',
  component: lazyRouteComponent(() => import('./partners/PartnerDesk'), 'PartnerDesk'),
});
const ledger = createRoute({
  ...parent,
  path: '/ledger',
  component: lazyRouteComponent(() => import('./ledger/LedgerDesk'), 'LedgerDesk'),
});
const log = createRoute({
  ...parent,
  path: '/log',
  validateSearch: (search: Record<string, unknown>): { kind?: string } =>
    typeof search.kind === 'string' ? { kind: search.kind } : {},
  component: lazyRouteComponent(() => import('./log/LogDesk'), 'LogDesk'),
});
const oversight = createRoute({
  ...parent,
  path: '/oversight',
  validateSearch: (search: Record<string, unknown>): OversightSearch => readOversightSearch(search),
  component: lazyRouteComponent(() => import('./oversight/OversightDesk'), 'OversightDesk'),
});
const retention = createRoute({
  ...parent,
  path: '/retention',
  component: lazyRouteComponent(() => import('./retention/RetentionDesk'), 'RetentionDesk'),
});
const emergency = createRoute({
  ...parent,
  path: '/emergency/$id',
  component: lazyRouteComponent(() => import('./emergency/EmergencyDesk'), 'EmergencyDesk'),
});
const emergencies = createRoute({
  ...parent,
  path: '/emergencies',
  component: lazyRouteComponent(() => import('./emergency/ReviewDesk'), 'ReviewDesk'),
});
const people = createRoute({
  ...parent,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/PeopleDesk'), 'PeopleDesk'),
});
const settings = createRoute({
  ...parent,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsDesk'), 'SettingsDesk'),
});

const routes = root.addChildren([
  signIn,
  agencyReturn,
  inside.addChildren([
    home,
    bank,
    entity,
    tipOffs,
    screening,
    networks,
    oneScenario,
    requests,
    oneRequest,
    spaces,
    oneSpace,
    inbox,
    outbox,
    imports,
    oneImport,
    feeds,
    partners,
    ledger,
    log,
    oversight,
    retention,
    people,
    emergency,
    emergencies,
    settings,
  ]),
]);

export const router = createRouter({ routeTree: routes, defaultPreload: false, scrollRestoration: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
