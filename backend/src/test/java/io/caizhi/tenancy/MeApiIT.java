package io.caizhi.tenancy;

import java.time.Clock;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person is told of themselves. */
@DatabaseTest
@AutoConfigureMockMvc
class MeApiIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private Rows rows;

	private DistrictId district;

	private final Subject person = Rows.someone();

	@BeforeEach
	void makeDistrict() {
		this.rows = new Rows(this.jdbc);
		this.district = this.rows.district(this.clock.instant());
	}

	private TenantId served() {
		TenantId unit = this.rows.unit(this.district);
		this.rows.member(unit, Role.OFFICIAL, this.person);
		return unit;
	}

	private InsideApi.Caller in(TenantId unit) {
		return new InsideApi(this.mvc, this.jdbc).as(Role.OFFICIAL, unit, this.person);
	}

	@Test
	void oneTenantIsOpenAndTheOtherIsNamed() {
		TenantId here = served();
		TenantId there = served();

		assertThat(in(here).me()).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.tenants[*].alias",
					(value) -> value.assertThat().asArray().containsExactly(alias(here)))
			.hasPathSatisfying("$.elsewhere[*].alias",
					(value) -> value.assertThat().asArray().containsExactly(alias(there)));
	}

	@Test
	void wherePersonOrTenantIsNoLongerActiveNothingIsNamed() {
		TenantId here = served();
		TenantId left = served();
		TenantId closed = served();
		this.rows.unit(this.district);
		this.jdbc.sql("UPDATE member SET status = 'REMOVED' WHERE tenant_id = ?").param(left.value()).update();
		this.jdbc.sql("UPDATE tenant SET status = 'SUSPENDED' WHERE id = ?").param(closed.value()).update();

		assertThat(in(here).me()).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.elsewhere", (value) -> value.assertThat().asArray().isEmpty());
	}

	private String alias(TenantId tenant) {
		return this.jdbc.sql("SELECT alias FROM tenant WHERE id = ?")
			.param(tenant.value())
			.query(String.class)
			.single();
	}

}
