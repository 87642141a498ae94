package org.jisr.web;

import java.util.ArrayList;
import java.util.List;
import org.jisr.bank.Gate;
import org.jisr.exchange.Exchange;

/** Every way into the node over HTTP, in the order they are tried. */
final class Api {
  private final Rooms rooms;
  private final Callers callers;
  private final Live live;
  private final DeskFiles desks;
  private final boolean secure;

  Api(Rooms rooms, Callers callers, Live live, DeskFiles desks, boolean secure) {
    this.rooms = rooms;
    this.callers = callers;
    this.live = live;
    this.desks = desks;
    this.secure = secure;
  }

  List<Route> routes() {
    NodeInfo node = rooms.node();
    Gate gate = rooms.bank().gate();
    Exchange exchange = rooms.exchange();
    LetterBox letters = new LetterBox(exchange, gate);
    PartyNames names = new KnownParties(node, exchange.partners())::name;
    Confirming confirming = new Confirming(rooms.people().stepUp());
    List<Route> routes = new ArrayList<>();
    routes.addAll(new Health(node.party().value(), node.version(), rooms.clock()).routes());
    routes.addAll(
        new SessionRoutes(rooms.people(), node, exchange, rooms.clock(), secure).routes());
    SignInRoutes signIn = new SignInRoutes(rooms.people(), secure);
    routes.addAll(signIn.routes());
    routes.addAll(new SecurityRoutes(rooms.people(), signIn).routes());
    routes.addAll(new ConfirmationRoutes(rooms.people()).routes());
    ProposalRoutes proposals = new ProposalRoutes(rooms.people(), live);
    routes.addAll(new AccountRoutes(rooms.people(), proposals).routes());
    routes.addAll(proposals.routes());
    routes.addAll(new SearchRoutes(gate, names).routes());
    routes.addAll(new EntityRoutes(gate, names).routes());
    routes.addAll(new ExportRoutes(gate).routes());
    routes.addAll(new TableRoutes(rooms.importer()).routes());
    routes.addAll(new ImportRoutes(rooms.importer(), node, rooms.clock()).routes());
    routes.addAll(new FeedRoutes(rooms.feeds()).routes());
    routes.addAll(new PartnerRoutes(exchange).routes());
    routes.addAll(new AgreementRoutes(exchange.agreements(), rooms.people().stepUp()).routes());
    routes.addAll(new KeyRoutes(exchange, confirming).routes());
    routes.addAll(new OutletRoutes(rooms.outlets(), confirming, rooms.clock()).routes());
    routes.addAll(new SubscriberRoutes(exchange, confirming, rooms.clock()).routes());
    routes.addAll(new ReleaseRoutes(exchange.releases(), rooms.people().stepUp()).routes());
    routes.addAll(new SpaceRoutes(exchange.spaces(), names, confirming, rooms.clock()).routes());
    routes.addAll(
        new ApprovalRoutes(exchange.proposals(), rooms.people(), gate, names, rooms.clock())
            .routes());
    routes.addAll(
        new MailRoutes(exchange.mailbox(), letters, gate, names, rooms.people().stepUp()).routes());
    routes.addAll(new RemarkRoutes(exchange.remarks(), letters, gate, rooms.people()).routes());
    routes.addAll(
        new ConsentRoutes(exchange.consents(), gate, names, confirming, rooms.clock()).routes());
    routes.addAll(new RecallRoutes(exchange.recalls(), names, rooms.clock()).routes());
    routes.addAll(new TraceRoutes(exchange.traces(), names).routes());
    routes.addAll(new PouchRoutes(exchange.pouches(), names).routes());
    routes.addAll(
        new TipOffRoutes(
                exchange.tipOffs(),
                exchange.proposals(),
                letters,
                gate,
                names,
                confirming,
                node.party())
            .routes());
    routes.addAll(
        new RequestRoutes(exchange.requests(), letters, names, rooms.people(), rooms.clock())
            .routes());
    routes.addAll(
        new RetentionRoutes(rooms.bank().retention(), names, confirming, rooms.clock()).routes());
    routes.addAll(
        new SuppressionRoutes(rooms.bank().retention().suppressions(), confirming).routes());
    routes.addAll(
        new SubjectRoutes(
                rooms.bank().retention(), exchange.mailbox(), confirming, rooms.oversight())
            .routes());
    routes.addAll(
        new OversightRoutes(
                rooms.oversight(), exchange.witnessing(), rooms.bank().emergencies(), names, live)
            .routes());
    routes.addAll(new LedgerRoutes(rooms.ledger(), names).routes());
    routes.addAll(new ScreeningRoutes(rooms.screening(), gate, rooms.people()).routes());
    routes.addAll(new ScenarioRoutes(rooms.scenarios()).routes());
    routes.addAll(new FlowRoutes(rooms.scenarios()).routes());
    routes.addAll(new ChangeRoutes(rooms.scenarios()).routes());
    routes.addAll(new SummaryRoutes(rooms.scenarios(), exchange.releases(), confirming).routes());
    routes.addAll(new SampleRoutes(rooms.oversight(), rooms.bank().retention(), names).routes());
    routes.addAll(
        new EmergencyRoutes(rooms.bank().emergencies(), rooms.people(), names, rooms.clock())
            .routes());
    routes.addAll(
        new LogRoutes(rooms.log(), rooms.logFolder(), rooms.exchange().witnessing(), live)
            .routes());
    routes.addAll(new PolicyRoutes(rooms.bank().law(), rooms.people().stepUp()).routes());
    routes.addAll(new StreamRoutes(live, callers, rooms.clock()).routes());
    routes.addAll(new OperatorRoutes(rooms.people(), rooms.log(), live).routes());
    routes.add(new Route(Method.GET, "/", Policy.open(), desks::serve));
    routes.add(new Route(Method.GET, "/<path>", Policy.open(), desks::serve));
    Watched watched = new Watched(rooms.log());
    return routes.stream().map(watched::route).toList();
  }
}
