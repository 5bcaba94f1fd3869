package io.caizhi.enterprise;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person reports for one enterprise of a unit, and whoever manages them sees only that.
 */
@DatabaseTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ReporterApiIT {

	private static final String WANG = "{\"name\":\"王晓云\",\"email\":\"wang.xiaoyun@example.com\"}";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private Clock clock;

	private TenantId unit;

	private InsideApi.Caller official;

	private InsideApi.Caller neighbour;

	private String own;

	private String other;

	@BeforeEach
	void makeTenants() {
		Rows rows = new Rows(this.jdbc);
		InsideApi api = new InsideApi(this.mvc, this.jdbc);
		DistrictId district = rows.district(this.clock.instant());
		this.unit = rows.unit(district);
		Member registrar = Admitted.as(Role.OFFICIAL, this.unit, district, Rows.someone());
		this.official = api.as(Role.OFFICIAL, this.unit, Rows.someone());
		this.neighbour = api.as(Role.OFFICIAL, rows.unit(district), Rows.someone());
		this.own = "/enterprises/" + this.enterprises.register(registrar, "91350100M000100Y43", "晨光电子").id();
		this.other = "/enterprises/" + this.enterprises.register(registrar, "91341103MA2T002770", "另一家").id();
	}

	@Test
	void aPersonIsInvitedOnceListedAndRemoved(CapturedOutput output) throws Exception {
		MvcTestResult first = this.official.post(this.own + "/reporters", WANG);
		MvcTestResult again = this.official.post(this.own + "/reporters", WANG);
		String id = id(first);

		assertThat(first).hasStatus(HttpStatus.CREATED);
		assertThat(id(again)).isEqualTo(id);
		assertThat(this.official.get(this.own + "/reporters")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"items":[{"id":"%s","role":"ENTERPRISE","name":"王晓云","email":"wang.xiaoyun@example.com"}]}
				""".formatted(id));
		assertThat(this.official.get(this.other + "/reporters")).bodyJson()
			.hasPathSatisfying("$.items", (value) -> value.assertThat().asArray().isEmpty());
		assertThat(this.official.delete(this.own + "/reporters/" + id, 99)).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.official.delete(this.other + "/reporters/" + id, version(id))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.neighbour.delete(this.own + "/reporters/" + id, version(id))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.official.delete(this.own + "/reporters/" + id, version(id))).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.official.get(this.own + "/reporters")).bodyJson()
			.hasPathSatisfying("$.items", (value) -> value.assertThat().asArray().isEmpty());
		assertThat(audited()).containsExactly("enterprise.registered", "enterprise.registered", "member.invited",
				"reporter.assigned", "member.removed");
		assertThat(output.getAll()).doesNotContain("王晓云", "wang.xiaoyun");
	}

	@Test
	void aPersonReportsForOneEnterpriseAtATime() throws Exception {
		String id = id(this.official.post(this.own + "/reporters", WANG));

		assertThat(this.official.post(this.other + "/reporters", WANG)).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.hasPathSatisfying("$.code", (value) -> value.assertThat().isEqualTo("reporter.reports-elsewhere"));
		assertThat(reportsFor()).containsExactly(this.own);

		this.official.delete(this.own + "/reporters/" + id, version(id));
		assertThat(this.official.post(this.other + "/reporters", WANG)).hasStatus(HttpStatus.CREATED);
		assertThat(reportsFor()).containsExactly(this.other);
	}

	@Test
	void twoOfficialsCannotGiveAPersonToTwoEnterprisesAtOnce() throws Exception {
		List<Callable<Integer>> invitations = Stream.of(this.own, this.other, this.own, this.other)
			.<Callable<Integer>>map(
					(enterprise) -> () -> this.official.post(enterprise + "/reporters", WANG).getResponse().getStatus())
			.toList();

		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Integer> answer : threads.invokeAll(invitations)) {
				assertThat(answer.get(20, TimeUnit.SECONDS)).isIn(201, 409);
			}
		}

		assertThat(reportsFor()).hasSize(1);
		assertThat(audited()).containsOnlyOnce("member.invited").containsOnlyOnce("reporter.assigned");
	}

	@Test
	void anInvitationToAnEnterpriseOfAnotherUnitInvitesNobody() {
		assertThat(this.neighbour.post(this.own + "/reporters", WANG)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.official.post("/enterprises/" + EnterpriseId.next() + "/reporters", WANG))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.official.post(this.own + "/reporters", "{\"name\":\"王晓云\",\"email\":\"nowhere\"}"))
			.hasStatus(422);

		assertThat(reportsFor()).isEmpty();
		assertThat(audited()).containsOnly("enterprise.registered");
	}

	private int version(String member) {
		return this.jdbc.sql("SELECT version FROM member WHERE tenant_id = ? AND id = ?")
			.param(this.unit.value())
			.param(EnterpriseId.valueOf(member).value())
			.query(Integer.class)
			.single();
	}

	private List<String> reportsFor() {
		return this.jdbc.sql(
				"SELECT r.enterprise_id FROM reporter r JOIN member m ON m.tenant_id = r.tenant_id AND m.id = r.member_id"
						+ " WHERE r.tenant_id = ? AND m.status = 'ACTIVE'")
			.param(this.unit.value())
			.query((row, number) -> "/enterprises/" + new EnterpriseId(row.getLong(1)))
			.list();
	}

	private List<String> audited() {
		return this.jdbc
			.sql("SELECT action FROM audit_entry WHERE tenant_id = ? AND " + Visits.LEFT_OUT + " ORDER BY id")
			.param(this.unit.value())
			.query(String.class)
			.list();
	}

	private static String id(MvcTestResult result) throws Exception {
		return result.getResponse().getContentAsString().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
	}

}
