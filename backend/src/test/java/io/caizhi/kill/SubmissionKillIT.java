package io.caizhi.kill;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.caizhi.testing.Answer;
import io.caizhi.testing.Bodies;
import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;
import io.caizhi.testing.SeparateWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.officialOf;
import static io.caizhi.testing.Vocabulary.thisMonth;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Enterprises report and officials verify while the backend is killed again and again.
 * Whatever was acknowledged is there exactly once, whatever was not is there once after
 * the client tried again, and nothing is half-stored.
 */
class SubmissionKillIT {

	private static final int ENTERPRISES = 6;

	private static final int HIRES = 10;

	private static final int SENT_BACK = 2;

	private static SeparateWorld world;

	private static Backend backend;

	private final YearMonth month = thisMonth();

	private final String somebodyEverybodyHired = Numbers.residentId();

	@BeforeAll
	static void start() {
		world = SeparateWorld.enter();
		backend = new Backend(world.properties());
		world.at(backend.base());
	}

	@AfterAll
	static void stop() {
		backend.close();
		world.leave();
	}

	@Test
	void nothingAcknowledgedIsLostAndNothingIsHalfStored() throws Exception {
		List<Reporting> reportings = reportings();
		Chaos chaos = new Chaos(backend, new Chaos.Schedule(20261124L, 6, 25, 12), world::letAMinutePass);

		chaos.run(reportings.stream().<Chaos.Story>map((reporting) -> () -> reporting.tell(chaos)).toList());

		assertThat(chaos.killsAmidst()).isGreaterThanOrEqualTo(3);
		assertThat(chaos.unanswered()).as("requests cut off").isPositive();
		reportings.forEach(Reporting::isThereExactlyOnce);
		nothingIsHalfStored(world.client());
	}

	private List<Reporting> reportings() {
		Person office = given.district("killed", "滁河区");
		List<Reporting> reportings = new ArrayList<>();
		for (int number = 0; number < ENTERPRISES; number++) {
			String unit = "unit" + number % 2;
			if (number < 2) {
				given.unit("killed", unit, "第" + number + "镇", "TOWN");
				given.official("killed", unit);
			}
			reportings.add(new Reporting(given.enterprise(unit)));
		}
		assertThat(office.tenant()).isEqualTo("killed");
		return reportings;
	}

	private void nothingIsHalfStored(JdbcClient database) {
		int rows = ENTERPRISES * HIRES;
		assertThat(number(database, "SELECT COUNT(*) FROM hire WHERE status = 'VERIFIED'")).isEqualTo(rows);
		assertThat(number(database, "SELECT COUNT(*) FROM hire")).isEqualTo(rows);
		assertThat(number(database, "SELECT COUNT(*) FROM hire WHERE duplicate")).isEqualTo(ENTERPRISES - 1);
		assertThat(number(database, "SELECT COUNT(*) FROM credit")).isEqualTo(rows - ENTERPRISES + 1);
		assertThat(number(database, """
				SELECT COUNT(*) FROM credit c JOIN hire h ON h.tenant_id = c.tenant_id AND h.id = c.hire_id
				WHERE h.status = 'VERIFIED' AND NOT h.duplicate AND h.fingerprint = c.fingerprint
				""")).isEqualTo(rows - ENTERPRISES + 1);
		assertThat(summaries(database)).isNotEmpty().containsExactlyInAnyOrderElementsOf(recounted(database));
		assertThat(number(database, "SELECT COUNT(*) FROM receipt")).isEqualTo(2 * ENTERPRISES);
		assertThat(number(database, """
				SELECT COUNT(*) FROM receipt r JOIN monthly_return m ON m.tenant_id = r.tenant_id AND m.id = r.return_id
				WHERE m.status = 'VERIFIED' AND r.hires = (SELECT COUNT(*) FROM hire h
				    WHERE h.tenant_id = m.tenant_id AND h.return_id = m.id)
				""")).isEqualTo(2 * ENTERPRISES);
		assertThat(audited(database, "hire.added")).isEqualTo(rows);
		assertThat(audited(database, "hire.corrected")).isEqualTo(SENT_BACK * ENTERPRISES);
		assertThat(audited(database, "return.submitted")).isEqualTo(2 * ENTERPRISES);
		assertThat(audited(database, "return.sent-back")).isEqualTo(ENTERPRISES);
		assertThat(audited(database, "return.verified")).isEqualTo(ENTERPRISES);
	}

	private static List<Map<String, Object>> summaries(JdbcClient database) {
		return database.sql("""
				SELECT tenant_id, enterprise_id, CAST(month AS SIGNED) AS month, CAST(counted AS SIGNED) AS counted,
				    CAST(college AS SIGNED) AS college, CAST(late AS SIGNED) AS late,
				    CAST(duplicate AS SIGNED) AS duplicate
				FROM monthly_summary
				""").query().listOfRows();
	}

	/**
	 * The same figures from the hires themselves. A duplicate counts in no month; it is
	 * booked where it would have counted, which is here the month of hiring.
	 */
	private static List<Map<String, Object>> recounted(JdbcClient database) {
		return database.sql("""
				SELECT tenant_id, enterprise_id,
				    CAST(COALESCE(counted_month, EXTRACT(YEAR_MONTH FROM hired_on)) AS SIGNED) AS month,
				    CAST(SUM(NOT duplicate) AS SIGNED) AS counted,
				    CAST(SUM(college AND NOT duplicate) AS SIGNED) AS college,
				    CAST(SUM(late AND NOT duplicate) AS SIGNED) AS late, CAST(SUM(duplicate) AS SIGNED) AS duplicate
				FROM hire WHERE status = 'VERIFIED'
				GROUP BY tenant_id, enterprise_id, COALESCE(counted_month, EXTRACT(YEAR_MONTH FROM hired_on))
				""").query().listOfRows();
	}

	private static long audited(JdbcClient database, String action) {
		return database.sql("SELECT COUNT(*) FROM audit_entry WHERE action = ?")
			.param(action)
			.query(Long.class)
			.single();
	}

	private static long number(JdbcClient database, String sql) {
		return database.sql(sql).query(Long.class).single();
	}

	/** One enterprise's month, from the first hire to the last verification. */
	private final class Reporting {

		private final GivenEnterprise enterprise;

		private final List<String> hires = new ArrayList<>();

		private final List<String> receipts = new ArrayList<>();

		private Reporting(GivenEnterprise enterprise) {
			this.enterprise = enterprise;
		}

		private void tell(Chaos chaos) throws InterruptedException {
			for (int number = 0; number < HIRES; number++) {
				String document = (number == 3) ? SubmissionKillIT.this.somebodyEverybodyHired : Numbers.residentId();
				this.hires.add(
						chaos
							.insist(as(this.enterprise.reporter()).post(path() + "/hires")
								.body(Bodies.hire(SubmissionKillIT.this.month, document)))
							.expect(201)
							.text("/id"));
			}
			submit(chaos);
			verify(chaos, this.hires.subList(0, SENT_BACK));
			for (String hire : this.hires.subList(0, SENT_BACK)) {
				correct(chaos, hire);
			}
			submit(chaos);
			verify(chaos, List.of());
		}

		private void submit(Chaos chaos) throws InterruptedException {
			this.receipts.add(
					chaos
						.insist(as(this.enterprise.reporter()).put(path() + "/submission")
							.key(UUID.randomUUID().toString())
							.ifMatch(version(chaos))
							.body(Map.of("nil", false)))
						.expect(200)
						.text("/number"));
		}

		private void verify(Chaos chaos, List<String> sentBack) throws InterruptedException {
			chaos
				.insist(as(officialOf(this.enterprise.unit())).put(path() + "/verification")
					.ifMatch(version(chaos))
					.body(Map.of("sentBack",
							sentBack.stream().map((hire) -> Map.of("hire", hire, "reason", "EDUCATION")).toList())))
				.expect(200);
		}

		/**
		 * A change carries no key: whoever is told it moved on looks whether by oneself.
		 */
		private void correct(Chaos chaos, String hire) throws InterruptedException {
			int seen = hire(chaos, hire).at("/version").asInt();
			Map<String, Object> body = Bodies.hire(SubmissionKillIT.this.month);
			body.remove("documentNumber");
			body.put("major", "自动化");
			Answer answer = chaos
				.insist(as(this.enterprise.reporter()).put(path() + "/hires/{h}", hire).ifMatch(seen).body(body));
			assertThat(answer.status()).as(answer.toString()).isIn(200, 412);
			assertThat(hire(chaos, hire).at("/version").asInt()).isEqualTo(seen + 1);
			assertThat(hire(chaos, hire).at("/major").asString()).isEqualTo("自动化");
		}

		private JsonNode hire(Chaos chaos, String hire) throws InterruptedException {
			return chaos.insist(as(this.enterprise.reporter()).get(path() + "/hires?limit=200"))
				.items()
				.stream()
				.filter((row) -> row.at("/id").asString().equals(hire))
				.findFirst()
				.orElseThrow();
		}

		private int version(Chaos chaos) throws InterruptedException {
			return chaos.insist(as(this.enterprise.reporter()).get(path())).expect(200).version();
		}

		private void isThereExactlyOnce() {
			List<String> stored = as(this.enterprise.reporter()).get(path() + "/hires?limit=200")
				.send()
				.items()
				.stream()
				.map((row) -> row.at("/id").asString())
				.toList();
			assertThat(stored).containsExactlyInAnyOrderElementsOf(this.hires);
			List<String> acknowledged = as(this.enterprise.reporter()).get(path() + "/receipts?limit=200")
				.send()
				.items()
				.stream()
				.map((row) -> row.at("/number").asString())
				.toList();
			assertThat(acknowledged).containsExactlyInAnyOrderElementsOf(this.receipts);
		}

		private String path() {
			return this.enterprise.returns(SubmissionKillIT.this.month);
		}

	}

}
