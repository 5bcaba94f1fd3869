package io.caizhi.stories;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Stored;
import io.caizhi.testing.Answer;
import io.caizhi.testing.Bodies;
import io.caizhi.testing.Client;
import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.Person;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.thisMonth;

/** What an office decides in a month, and what a unit answers it. */
@IntegrationTest
class DecisionsStory {

	@Autowired
	private JdbcClient jdbc;

	private String district;

	private Person office;

	private Person official;

	@Test
	void inAsFewClicksAsPromised() {
		makeDistrict();
		GivenEnterprise first = given.enterprise(unit());
		GivenEnterprise second = given.enterprise(unit());
		YearMonth before = thisMonth().minusMonths(1);
		open(before);
		String hire = verified(first, before, Numbers.residentId());
		close(before);
		handInCorrection(hire);
		String person = Numbers.residentId();
		verified(first, thisMonth(), person);
		verified(second, thisMonth(), person);
		Map<String, Object> story = new LinkedHashMap<>();
		story.put("app", Pages.address());
		story.put("office", Pages.login(this.office));
		story.put("official", Pages.login(this.official));
		story.put("month", thisMonth().getYear() + "年" + thisMonth().getMonthValue() + "月");
		story.put("closesAt", thisMonth().plusMonths(1).atDay(6) + "T18:00");
		story.put("later", second.name());

		Browser.tell("decisions", story);
	}

	private void makeDistrict() {
		int number = Numbers.next();
		this.district = "office" + number;
		this.office = given.district(this.district, "故事区" + number);
		given.unit(this.district, unit(), "故事" + this.district + "镇", "TOWN");
		this.official = given.official(this.district, unit());
	}

	private String unit() {
		return this.district + "u";
	}

	/** One verified hire of that person; its identifier. */
	private String verified(GivenEnterprise enterprise, YearMonth month, String person) {
		Client reporter = as(enterprise.reporter());
		String hire = reporter.post(enterprise.returns(month) + "/hires")
			.body(Bodies.hire(month, person))
			.send()
			.expect(201)
			.text("/id");
		reporter.put(enterprise.returns(month) + "/submission")
			.ifMatch(given.returnOf(enterprise, month).version())
			.body(Map.of("nil", false))
			.send()
			.expect(200);
		as(this.official).put(enterprise.returns(month) + "/verification")
			.ifMatch(given.returnOf(enterprise, month).version())
			.body(Map.of("sentBack", List.of()))
			.send()
			.expect(200);
		return hire;
	}

	private void handInCorrection(String hire) {
		Client client = as(this.official);
		String orders = "/api/tenants/" + this.official.tenant() + "/corrections";
		Answer drafted = client.post(orders).body(Map.of("hire", hire, "reason", "重复填报，应予删除")).send().expect(201);
		client.put(orders + "/" + drafted.text("/id") + "/submission").ifMatch(drafted.version()).send().expect(200);
	}

	private void open(YearMonth month) {
		Client client = as(this.office);
		String path = "/api/tenants/" + this.district + "/months/" + month;
		Answer seen = client.get(path).send().expect(200);
		boolean closed = seen.text("/state").equals("CLOSED");
		String closesAt = Instant.now().plus(Duration.ofHours(1)).toString();
		client.put(path + (closed ? "/reopening" : ""))
			.ifMatch(seen.version())
			.body(closed ? Map.of("closesAt", closesAt, "reason", "为更正单的故事重新开放") : Map.of("closesAt", closesAt))
			.send()
			.expect(200);
	}

	/** Lets the month be over without waiting for it. */
	private void close(YearMonth month) {
		this.jdbc.sql("""
				UPDATE period SET closes_at = :at, version = version + 1
				WHERE month = :month AND tenant_id = (SELECT id FROM tenant WHERE alias = :district)
				""")
			.param("at", Stored.time(Instant.now().minus(Duration.ofMinutes(1))))
			.param("month", Stored.month(month))
			.param("district", this.district)
			.update();
	}

}
