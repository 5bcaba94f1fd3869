package io.caizhi.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.testing.Answer;
import io.caizhi.testing.Bodies;
import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.enterpriseOf;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officeOf;
import static io.caizhi.testing.Vocabulary.officialOf;
import static io.caizhi.testing.Vocabulary.thisMonth;

/**
 * For every endpoint of the permission table a call that the rightful person succeeds
 * with. Making one also makes what it needs: a unit to rename, a return to verify.
 */
final class Calls {

	private static final String UNITS = "/api/tenants/{tenant}/units";

	private static final String UNIT = UNITS + "/{unit}";

	private static final String MEMBERS = "/api/tenants/{tenant}/members";

	private static final String ENTERPRISES = "/api/tenants/{tenant}/enterprises";

	private static final String ENTERPRISE = ENTERPRISES + "/{enterprise}";

	private static final String RETURN = ENTERPRISE + "/returns/{month}";

	private final Map<Endpoint, Supplier<Call>> calls = new LinkedHashMap<>();

	private final YearMonth month = thisMonth();

	private @Nullable String scratchUnit;

	/**
	 * @param workOff works off the files of hires and the inventories that wait
	 */
	Calls(Runnable workOff) {
		ManyHiresCalls.of(this.month).forEach((endpoint, call) -> this.calls.put(endpoint, call));
		new CollegeRuleCalls(this.month).all().forEach((endpoint, call) -> this.calls.put(endpoint, call));
		this.calls.putAll(new PlanCalls().all());
		new DuplicateCalls(this.month).all().forEach((endpoint, call) -> this.calls.put(endpoint, call));
		new SampleCalls(this.month).all().forEach((endpoint, call) -> this.calls.put(endpoint, call));
		new WorkbookCalls(this.month, workOff).all().forEach((endpoint, call) -> this.calls.put(endpoint, call));
		this.calls.putAll(new ClosingCalls(this.month).all());
		this.calls.putAll(new CorrectionCalls(this.month).all());
		this.calls.putAll(new AfterVerificationCalls(this.month).all());
		this.calls.putAll(new EntryCalls(this.month).all());
		InventoryCalls inventories = new InventoryCalls(this.month, workOff);
		this.calls.putAll(inventories.all());
		this.calls.putAll(new LedgerCalls().all());
		this.calls.putAll(new BulkEntryCalls().all());
		this.calls.putAll(new LedgerImportCalls(workOff).all());
		this.calls.putAll(new SplitCalls().all());
		this.calls.putAll(new BulletinCalls(inventories).all());
		this.calls.putAll(new SupervisionCalls().all());
		this.calls.putAll(new MeetingCalls(inventories).all());
		this.calls.putAll(new BurdenCalls(this.month).all());
		this.calls.putAll(new HandoverCalls().all());
		this.calls.putAll(new PersonCalls().all());
		this.calls.putAll(AuditCalls.all());
		this.calls.putAll(new NoticeCalls().all());
		districtsAndMonths();
		units();
		members();
		enterprises();
		returns();
		figures();
		this.calls.putAll(new CockpitCalls(this.month).all());
		new FigureCalls(this.month).all().forEach((endpoint, call) -> this.calls.put(endpoint, call));
		this.calls.putAll(new SchemeCalls(this.month).all());
	}

	boolean knows(Endpoint endpoint) {
		return this.calls.containsKey(endpoint);
	}

	Call make(Endpoint endpoint) {
		return this.calls.get(endpoint).get();
	}

	private void districtsAndMonths() {
		read("/api/me", "", Map.of());
		read("/api/districts", "", Map.of());
		write("POST", "/api/districts", (call) -> call
			.body(Map.of("code", "d" + Numbers.next(), "name", "新区" + Numbers.next(), "office", Bodies.person("人才办"))));
		read("/api/districts/{district}", "", Map.of("district", NANQIAO));
		read("/api/tenants/{tenant}/assessment-years", "", Map.of());
		read("/api/tenants/{tenant}/months", "?year=" + this.month.getYear(), Map.of());
		read("/api/tenants/{tenant}/months/{month}", "", Map.of("month", this.month.toString()));
		write("PUT", "/api/tenants/{tenant}/months/{month}", (call) -> call.place("month", this.month.toString())
			.version(as(officeOf(NANQIAO)).get("/api/tenants/{t}/months/{m}", NANQIAO, this.month).send().version())
			.body(Map.of("closesAt",
					this.month.plusMonths(1).atDay(9).atStartOfDay(ChinaTime.ZONE).toInstant().toString())));
	}

	private void units() {
		read(UNITS, "", Map.of());
		write("POST", UNITS, (call) -> call
			.body(Map.of("code", "n" + Numbers.next(), "name", "新单位" + Numbers.next(), "category", "PARK")));
		read(UNIT, "", Map.of("unit", "wuyi"));
		write("PUT", UNIT + "/name", (call) -> scratch(call).body(Map.of("name", "改名" + Numbers.next())));
		write("PUT", UNIT + "/category", (call) -> scratch(call)
			.body(Map.of("category", "PLATFORM", "validFrom", ChinaTime.day(Instant.now()).toString())));
		write("PUT", UNIT + "/suspension", (call) -> scratch(call));
		write("DELETE", UNIT + "/suspension", (call) -> {
			String unit = given.unit(NANQIAO);
			suspend(unit);
			return call.place("unit", unit).version(unitVersion(unit));
		});
		read(UNIT + "/officials", "", Map.of("unit", "wuyi"));
		write("POST", UNIT + "/officials", (call) -> call.place("unit", "wuyi").body(Bodies.person("新经办人")));
		write("DELETE", UNIT + "/officials/{member}", (call) -> {
			Person official = given.official(NANQIAO, "wuyi");
			JsonNode member = member(officeOf(NANQIAO), "/api/tenants/nanqiao/units/wuyi/officials", official);
			return call.place("unit", "wuyi").member(member);
		});
	}

	private void members() {
		read(MEMBERS, "", Map.of());
		write("POST", MEMBERS, (call) -> {
			Map<String, Object> body = Bodies.person("新领导");
			body.put("role", "LEADER");
			return call.body(body);
		});
		write("DELETE", MEMBERS + "/{member}", (call) -> {
			Person leader = given.member(NANQIAO, "LEADER");
			return call.member(member(officeOf(NANQIAO), "/api/tenants/nanqiao/members", leader));
		});
	}

	private void enterprises() {
		read(ENTERPRISES, "", Map.of());
		write("POST", ENTERPRISES,
				(call) -> call.body(Map.of("creditCode", Numbers.creditCode(), "name", "新企业" + Numbers.next())));
		read(ENTERPRISE, "", (call) -> call.enterprise(enterpriseOf("wuyi")));
		write("PUT", ENTERPRISE + "/name",
				(call) -> call.enterprise(enterpriseOf("wuyi"))
					.version(as(officialOf("wuyi")).get(enterpriseOf("wuyi").path()).send().version())
					.body(Map.of("name", "企业改名" + Numbers.next())));
		read(ENTERPRISE + "/reporters", "", (call) -> call.enterprise(enterpriseOf("wuyi")));
		write("POST", ENTERPRISE + "/reporters",
				(call) -> call.enterprise(enterpriseOf("wuyi")).body(Bodies.person("新填报人")));
		write("DELETE", ENTERPRISE + "/reporters/{member}", (call) -> {
			GivenEnterprise enterprise = enterpriseOf("wuyi");
			Person reporter = given.reporter(enterprise);
			return call.enterprise(enterprise)
				.member(member(officialOf("wuyi"), enterprise.path() + "/reporters", reporter));
		});
	}

	private void returns() {
		read("/api/tenants/{tenant}/returns", "?month=" + this.month, Map.of());
		UnaryOperator<CallBuilder> enterprise = (call) -> reporting(call, enterpriseOf("wuyi"));
		read(ENTERPRISE + "/returns", "?year=" + this.month.getYear(), enterprise);
		read(RETURN, "", enterprise);
		read(RETURN + "/hires", "", enterprise);
		read(RETURN + "/receipts", "", enterprise);
		write("POST", RETURN + "/hires",
				(call) -> reporting(call, given.enterprise("wuyi")).body(Bodies.hire(this.month)));
		write("PUT", RETURN + "/hires/{hire}", (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			return hire(call, owner, given.hire(owner, this.month)).body(Bodies.hire(this.month));
		});
		write("DELETE", RETURN + "/hires/{hire}", (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			return hire(call, owner, given.hire(owner, this.month));
		});
		write("PUT", RETURN + "/submission", (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			given.draftReturn(owner, this.month, 2);
			return returned(call, owner).body(Map.of("nil", false));
		});
		write("PUT", RETURN + "/verification", (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			List<String> hires = given.submittedReturn(owner, this.month, 3);
			return returned(call, owner)
				.body(Map.of("sentBack", List.of(Map.of("hire", hires.getFirst(), "reason", "EDUCATION"))));
		});
		write("POST", RETURN + "/hires/{hire}/disclosure", (call) -> {
			GivenEnterprise owner = given.enterprise("wuyi");
			String hire = given.submittedReturn(owner, this.month, 1).getFirst();
			return reporting(call, owner).place("hire", hire).body(Map.of("reason", "与参保名单核对证件号码，企业来电要求"));
		});
	}

	private void figures() {
		read("/api/tenants/{tenant}/progress", "?month=" + this.month, Map.of());
		read("/api/tenants/{tenant}/figures", "?year=" + this.month.getYear(), Map.of());
		read("/api/tenants/{tenant}/rollup", "?year=" + this.month.getYear(), Map.of());
		read("/api/tenants/{tenant}/rollup/units/{unit}", "?year=" + this.month.getYear(), Map.of("unit", "wuyi"));
		read("/api/tenants/{tenant}/audit-entries", "", Map.of());
	}

	private void read(String path, String query, Map<String, String> places) {
		read(path, query, (call) -> call.places(places));
	}

	private void read(String path, String query, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint("GET", path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint).query(query)).build());
	}

	private void write(String method, String path, UnaryOperator<CallBuilder> preparation) {
		Endpoint endpoint = new Endpoint(method, path);
		this.calls.put(endpoint, () -> preparation.apply(new CallBuilder(endpoint)).build());
	}

	/** A unit to try changes on, in its current version. */
	private CallBuilder scratch(CallBuilder call) {
		if (this.scratchUnit == null) {
			this.scratchUnit = given.unit(NANQIAO);
		}
		return call.place("unit", this.scratchUnit).version(unitVersion(this.scratchUnit));
	}

	private CallBuilder reporting(CallBuilder call, GivenEnterprise enterprise) {
		return call.enterprise(enterprise).place("month", this.month.toString());
	}

	private CallBuilder returned(CallBuilder call, GivenEnterprise enterprise) {
		return reporting(call, enterprise).version(given.returnOf(enterprise, this.month).version());
	}

	private CallBuilder hire(CallBuilder call, GivenEnterprise enterprise, String hire) {
		int version = as(enterprise.reporter()).get(enterprise.returns(this.month) + "/hires")
			.send()
			.at("/items/0/version")
			.asInt();
		return reporting(call, enterprise).place("hire", hire).version(version);
	}

	private static int unitVersion(String unit) {
		return as(officeOf(NANQIAO)).get("/api/tenants/nanqiao/units/{u}", unit).send().expect(200).version();
	}

	private static void suspend(String unit) {
		as(officeOf(NANQIAO)).put("/api/tenants/nanqiao/units/{u}/suspension", unit)
			.ifMatch(unitVersion(unit))
			.send()
			.expect(200);
	}

	private static JsonNode member(Person manager, String path, Person person) {
		Answer answer = as(manager).get(path + "?limit=200").send().expect(200);
		return answer.items()
			.stream()
			.filter((member) -> member.at("/email").asString().equals(person.email()))
			.findFirst()
			.orElseThrow();
	}

}
