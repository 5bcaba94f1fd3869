package io.caizhi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.HiresBooked;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Stored;
import io.caizhi.privacy.KeyFiles;
import io.caizhi.tenancy.DemoTenancy;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.EmbeddedDatabase;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.ServerCache;
import io.caizhi.testing.ServerProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The whole demo on a database of its own: killed in the middle of a month, gone on with
 * and looked at as its leaders and officials see it.
 */
@SpringBootTest(properties = { "caizhi.identity.issuer=http://127.0.0.1:1/realms/caizhi",
		"caizhi.identity.jwks-uri=http://127.0.0.1:1/realms/caizhi/protocol/openid-connect/certs",
		"caizhi.directory.server-url=http://127.0.0.1:1", "caizhi.directory.client-secret=unused",
		"caizhi.directory.interval=PT24H" })
@ContextConfiguration(initializers = DemoDistrictIT.OwnDatabase.class)
@ActiveProfiles("demo")
@AutoConfigureMockMvc
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDistrictIT {

	@Autowired
	private NanqiaoDemo demo;

	@Autowired
	private DemoTenancy tenancy;

	@Autowired
	private DemoClock clock;

	@Autowired
	private PretendDirectory directory;

	@Autowired
	private Accident accident;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private final List<String> withPassword = new ArrayList<>();

	@BeforeAll
	void loadInTwoStarts() {
		this.accident.after(2_000);
		assertThatIllegalStateException().isThrownBy(() -> this.demo.load((emails) -> {
		}, (words) -> {
		})).withMessage("killed");
		assertThat(this.clock.instant()).isEqualTo(DemoClock.BEGINNING);
		this.accident.after(Integer.MAX_VALUE);

		this.demo.load(this.withPassword::addAll, (words) -> {
		});
	}

	@Test
	void theDistrictCountsWhatThePublicReportCounts() {
		MvcTestResult rollup = leader(Catalogue.NANQIAO).get("/rollup?year=2022");

		assertThat(number(rollup, "$.total.counted")).isEqualTo(4_489);
		assertThat(number(rollup, "$.total.college")).isEqualTo(561);
	}

	@Test
	void theFigureIsTheSumOfItsPartsAndOfTheRows() {
		MvcTestResult rollup = leader(Catalogue.NANQIAO).get("/rollup?year=2022");

		assertThat(list(rollup, "$.units")).hasSize(26);
		assertThat(sum(rollup, "$.units[*].total.counted")).isEqualTo(4_489);
		assertThat(sum(rollup, "$.units[*].total.college")).isEqualTo(561);
		assertThat(sum(rollup, "$.units[*].months[*].counted")).isEqualTo(4_489);
		assertThat(sum(rollup, "$.monthTotals[*].counted")).isEqualTo(4_489);
		assertThat(number(rollup, "$.total.late")).isPositive();
		assertThat(number(rollup, "$.total.duplicate")).isPositive();
		assertThat(this.jdbc.sql("""
				SELECT COUNT(*) FROM hire h JOIN tenant d ON d.id = h.district_id
				WHERE d.alias = 'nanqiao' AND h.status = 'VERIFIED' AND NOT h.duplicate
				  AND h.counted_month BETWEEN 202201 AND 202212
				""").query(Integer.class).single()).isEqualTo(4_489);
	}

	@Test
	void thePlansOfTheReferenceYearAndOfThisOneAreIssued() {
		MvcTestResult plans = leader(Catalogue.NANQIAO).get("/plans");
		assertThat(list(plans, "$.items[*].status")).containsExactly("ISSUED", "ISSUED");
		assertThat(list(plans, "$.items[*].year")).last().isEqualTo(2022);

		MvcTestResult content = leader(Catalogue.NANQIAO)
			.get("/plans/" + list(plans, "$.items[*].id").getLast() + "/revisions/1");
		assertThat(list(content, "$.measures[*].code")).hasSize(10);
		assertThat(list(content, "$.indicators[*].code")).hasSize(27);
		assertThat(Set.copyOf(list(content, "$.indicators[*].dimension"))).hasSize(4);
		assertThat(Set.copyOf(list(content, "$.targets[*].unit"))).hasSize(26);
	}

	@Test
	void theMonthsOfTheYearAreClosedInTheirTime() {
		assertThat(list(leader(Catalogue.NANQIAO).get("/months?year=2022"), "$.items[*].state")).hasSize(12)
			.containsOnly("CLOSED");
		assertThat(this.jdbc.sql("""
				SELECT COUNT(*) FROM period
				WHERE month BETWEEN 202201 AND 202212
				  AND closed_at BETWEEN closes_at AND closes_at + INTERVAL 1 MINUTE
				""").query(Integer.class).single()).isEqualTo(24);
	}

	@Test
	void oneTownSentNothingAndEveryOtherUnitCounts() {
		MvcTestResult rollup = leader(Catalogue.NANQIAO).get("/rollup?year=2022");

		assertThat(list(rollup, "$.units[?(@.total.counted == 0)].unit.code")).isEqualTo(List.of("daliu"));
	}

	@Test
	void theNeighbourSeesItsOwnOnly() {
		MvcTestResult rollup = leader(Catalogue.LANGYA).get("/rollup?year=2022");

		assertThat(number(rollup, "$.total.counted")).isEqualTo(96);
		assertThat(list(rollup, "$.units")).hasSize(3);
	}

	@Test
	void everyRoleFindsWork() {
		YearMonth month = ChinaTime.month(Instant.now());
		DemoUnit wuyi = unit("wuyi");
		InsideApi.Caller official = caller(wuyi.alias(), Role.OFFICIAL, wuyi.officialEmail());

		assertThat(list(official.get("/returns?month=" + month), "$.items[*].status")).containsExactlyInAnyOrder(
				"DRAFT", "SENT_BACK", "SUBMITTED", "SUBMITTED", "SUBMITTED", "VERIFIED", "ABSENT");
		assertThat(list(official.get("/returns"), "$.items")).hasSizeGreaterThanOrEqualTo(4);
		assertThat(this.jdbc
			.sql("SELECT COUNT(*) FROM hire WHERE status = 'SENT_BACK' AND reason = 'OTHER' AND comment IS NOT NULL")
			.query(Integer.class)
			.single()).isPositive();
		YearMonth lastMonth = month.minusMonths(1);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM monthly_return WHERE status = 'SUBMITTED' AND month = :month")
			.param("month", Stored.month(lastMonth))
			.query(Integer.class)
			.single()).isPositive();
	}

	@Test
	void everyPublishedMonthHasItsBulletinWhichOneTownSignsTooLate() {
		int year = ChinaTime.month(Instant.now()).getYear();
		InsideApi.Caller leader = leader(Catalogue.NANQIAO);
		List<Object> inventories = list(leader.get("/inventories?year=" + year), "$.items[?(@.kind=='MONTH')].id");
		MvcTestResult bulletins = leader.get("/bulletins?year=" + year);

		assertThat(list(bulletins, "$.items[*].inventory")).hasSameSizeAs(inventories).containsAll(inventories);
		assertThat(list(bulletins, "$.items[*].late")).containsOnly(1);
		assertThat(list(bulletins, "$.items[*].acknowledged")).isEqualTo(list(bulletins, "$.items[*].addressed"));
		list(bulletins, "$.items[*].id")
			.forEach((id) -> assertThat(list(leader.get("/bulletins/" + id), "$.addressees[?(@.late == true)].code"))
				.isEqualTo(List.of("zhangguang")));
		assertThat(list(leader(Catalogue.LANGYA).get("/bulletins?year=" + year), "$.items")).isEmpty();
		assertThat(list(leader.get("/bulletins?year=" + ReferenceYear.YEAR), "$.items[*].number"))
			.hasSize(ReferenceYear.BULLETINS)
			.first()
			.isEqualTo("〔2022〕第9期");
	}

	@Test
	void theOfficeSupervisesAndTheDistrictMeets() {
		InsideApi.Caller leader = leader(Catalogue.NANQIAO);
		int year = ChinaTime.day(Instant.now()).minusDays(24).getYear();
		assertThat(list(leader.get("/supervision/notices?year=" + year), "$.items[*].state")).contains("ISSUED",
				"REPLIED", "CLOSED");
		assertThat(list(leader.get("/meetings?year=" + ReferenceYear.YEAR), "$.items[*].kind"))
			.as("one of the leadership group and one of the district, as the report has it")
			.containsExactly("DISTRICT", "GROUP");
		assertThat(list(leader.get("/meetings?year=" + ReferenceYear.YEAR), "$.items[*].decisions")).containsOnly(3);
		assertThat(list(leader(Catalogue.LANGYA).get("/supervision/notices?year=" + year), "$.items")).isEmpty();
	}

	@Test
	void theLedgersShowWhatThePublicReportNames() {
		assertThat(entries("TALENT", 2022, "$.items[*].id")).hasSize(52);
		assertThat(entries("PROJECT", 2022, "$.items[?(@.values.level.text in ['NATIONAL','PROVINCIAL'])].title"))
			.hasSize(2);
		assertThat(entries("PROJECT", 2022, "$.items[?(@.values.scheme.text == 'OPEN_CALL')].values.amount.text"))
			.isEqualTo(List.of("10000000"));
		assertThat(entries("VICE_PRESIDENT", 2022, "$.items[?(@.values.jobTitle.text == 'PROFESSOR')].id")).hasSize(10);
		assertThat(entries("EVENT", 2022, "$.items[?(@.values.form.text == 'CAMPUS')].values.enterprises.text").stream()
			.mapToInt((count) -> Integer.parseInt((String) count))
			.sum()).isGreaterThan(40);
		assertThat(entries("EVENT", 2022, "$.items[*].values.form.text")).contains("NIGHT", "ONLINE");
		assertThat(entries("BASE", 2022, "$.items[*].title")).contains("东南大学南谯引才工作站", "滁州上工大人工智能产业研究院",
				"滁州中关村发展协同创新中心");
		assertThat(entries("AGREEMENT", 2022, "$.items[*].title")).isEqualTo(List.of("与安徽科技学院框架协议"));
		assertThat(entries("TRAINING", 2022, "$.items[*].title")).isEqualTo(List.of("南谯—浦口人才培训班"));
		assertThat(entries("INDUSTRY", 2022, "$.items[*].values.industry.text")).contains("TEA", "CHRYSANTHEMUM",
				"MUSHROOM");
		assertThat(
				this.jdbc.sql("SELECT COUNT(*) FROM ledger_entry WHERE dated < '2023-01-01' AND status <> 'VERIFIED'")
					.query(Integer.class)
					.single())
			.isZero();
		assertThat(of("ledger_booking WHERE (late OR sign < 0) AND month < 202301")).isZero();
		assertThat(list(leader(Catalogue.LANGYA).get("/ledger/entries"), "$.items")).isEmpty();
	}

	@Test
	void scoresCountTheVerifiedEntriesOfLedgersAndOpenToThem() {
		InsideApi.Caller leader = leader(Catalogue.NANQIAO);
		MvcTestResult values = leader.get("/indicator-values/2022-12");
		assertThat(list(values, "$.indicators[?(@.code == 'B01')].district.actual")).isEqualTo(List.of(52));
		assertThat(list(values, "$.indicators[?(@.code == 'E01')].district.actual")).isEqualTo(List.of(2));
		assertThat(list(values, "$.indicators[?(@.code == 'E03')].district.actual")).isEqualTo(List.of(10_000_000));
		assertThat(list(values, "$.indicators[?(@.code == 'F01')].district.actual")).isEqualTo(List.of(10));

		Object december = list(leader.get("/inventories?year=2022"),
				"$.items[?(@.kind == 'MONTH' && @.month == '2022-12')].id")
			.getFirst();
		MvcTestResult score = leader.get("/inventories/" + december + "/scores/philips");
		assertThat(list(score, "$.items[?(@.indicator == 'B01')].source.ledgerMetric")).isEqualTo(List.of("ALL"));
		MvcTestResult figure = leader.get("/ledger/figures/TALENT/ALL?first=2022-01&last=2022-12&unit=philips");
		assertThat(number(figure, "$.total")).isEqualTo(7);
		assertThat(list(figure, "$.items[*].entry")).hasSize(7);
		assertThat(list(score, "$.items[?(@.indicator == 'B01')].actual")).isEqualTo(List.of(7));
	}

	private List<Object> entries(String kind, int year, String path) {
		return list(
				leader(Catalogue.NANQIAO).get(
						"/ledger/entries?kind=" + kind + "&limit=200&from=" + year + "-01-01&until=" + year + "-12-31"),
				path);
	}

	@Test
	void everyoneInTheTableHasAPlaceAndAPassword() {
		assertThat(this.withPassword).containsAll(DemoAccounts.invited());
		assertThat(this.directory.people()).isGreaterThan(100);
		assertThat(DemoAccounts.invited()).allSatisfy((email) -> assertThat(this.directory.account(email)).isPresent());
		assertThat(this.tenancy.invited("nanqiao-zhulong", Role.OFFICIAL, DemoAccounts.BOTH.email())).isTrue();
		assertThat(this.tenancy.invited("nanqiao-shiji", Role.OFFICIAL, DemoAccounts.BOTH.email())).isTrue();
	}

	@Test
	void whatHappensAfterVerificationIsTold() {
		assertThat(of("hire WHERE left_on IS NOT NULL")).isBetween(200, 1_000);
		assertThat(of("degree_check")).isBetween(150, 600);
		assertThat(of("return_step WHERE kind = 'SENT_BACK'")).isGreaterThan(20);
		assertThat(of("hire_version WHERE position = '待定' AND status = 'SENT_BACK'")).isPositive();
		assertThat(of("hire WHERE position = '待定'")).isZero();
		MvcTestResult retention = leader(Catalogue.NANQIAO).get("/rollup/retention?year=2022");
		assertThat(retention).hasStatusOk();
		if (ChinaTime.month(Instant.now()).getMonthValue() > 4) {
			assertThat(of("credit_dispute WHERE decided_at IS NULL")).isOne();
			assertThat(of("credit_decision")).isEqualTo(2);
			assertThat(of("audit_sample_item WHERE finding IN ('WRONG', 'UNPROVEN')")).isEqualTo(2);
			assertThat(of("correction_order WHERE status = 'APPROVED'")).isOne();
			assertThat(of("correction_order WHERE status = 'SUBMITTED'")).isOne();
		}
	}

	@Test
	void aSecondStartChangesNothingAndTakesNoTime() {
		List<Map<String, Object>> before = counts();
		long begun = System.nanoTime();

		this.demo.load((emails) -> {
			throw new IllegalStateException("All have theirs");
		}, (words) -> {
			throw new IllegalStateException("Nothing is left to do");
		});

		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
		assertThat(counts()).isEqualTo(before);
	}

	@Test
	void timeRunsAfterwards() {
		assertThat(this.clock.instant()).isBetween(Instant.now().minusSeconds(5), Instant.now().plusSeconds(5));
	}

	private List<Map<String, Object>> counts() {
		return this.jdbc
			.sql("""
					SELECT (SELECT COUNT(*) FROM hire) AS hires, (SELECT COUNT(*) FROM receipt) AS receipts,
					  (SELECT COUNT(*) FROM ledger_entry) AS entries, (SELECT COUNT(*) FROM member) AS members, (SELECT SUM(counted) FROM monthly_summary) AS counted
					""")
			.query()
			.listOfRows();
	}

	private int of(String rows) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + rows).query(Integer.class).single();
	}

	private InsideApi.Caller leader(String district) {
		return caller(district, Role.LEADER, DemoAccounts.leader(district).email());
	}

	private InsideApi.Caller caller(String alias, Role role, String email) {
		Member member = this.tenancy.member(alias, role, email);
		return new InsideApi(this.mvc, this.jdbc).as(role, member.tenant(), member.subject());
	}

	private static DemoUnit unit(String code) {
		return Catalogue.read().units().stream().filter((unit) -> unit.code().equals(code)).findFirst().orElseThrow();
	}

	private static int number(MvcTestResult answer, String path) {
		return read(answer, path);
	}

	private static List<Object> list(MvcTestResult answer, String path) {
		return read(answer, path);
	}

	private static int sum(MvcTestResult answer, String path) {
		return list(answer, path).stream().mapToInt((value) -> ((Number) value).intValue()).sum();
	}

	private static <T> T read(MvcTestResult answer, String path) {
		assertThat(answer).hasStatusOk();
		return JsonPath.read(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class WithoutKeycloak {

		@Bean
		@Primary
		PretendDirectory pretendDirectory() {
			return new PretendDirectory();
		}

		@Bean
		Accident accident() {
			return new Accident();
		}

	}

	/** Happens inside of the transaction that verifies, while others go on. */
	static class Accident {

		private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

		void after(int hires) {
			this.left.set(hires);
		}

		@EventListener
		void count(HiresBooked booked) {
			int hires = (int) booked.bookings().stream().filter((booking) -> !booking.duplicate()).count();
			if (this.left.addAndGet(-hires) < 0) {
				throw new IllegalStateException("killed");
			}
		}

	}

	/** The districts of other tests have the same names, and time runs there. */
	static class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			Path folder = folder();
			KeyFiles.createIfAbsent(folder.resolve("keys"));
			EmbeddedDatabase database = EmbeddedDatabase.start(ServerProcess.freePort(), folder.resolve("data"),
					Path.of("target", "embedded", "mariadb-demo.log").toAbsolutePath(),
					EmbeddedDatabase.Accounts.random(), false);
			Map<String, Object> properties = new LinkedHashMap<>(database.properties());
			properties.put("caizhi.keys.directory", folder.resolve("keys").toString());
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("demo", properties));
			((GenericApplicationContext) context).registerBean("ownDatabase", AutoCloseable.class, () -> () -> {
				database.close();
				ServerCache.delete(folder);
			}, (definition) -> definition.setDestroyMethodName("close"));
		}

		private static Path folder() {
			try {
				return Files.createTempDirectory("caizhi-demo-");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
