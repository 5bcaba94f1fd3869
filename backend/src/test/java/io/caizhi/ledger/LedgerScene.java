package io.caizhi.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.StandardKinds;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import io.caizhi.testing.Visits;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A district with two towns that has the kinds of every district. */
final class LedgerScene {

	static final String ENTRIES = "/ledger/entries";

	static final String AGREEMENT = """
			{"name":{"text":"与安徽科技学院框架协议"},"partner":{"text":"安徽科技学院"},"signedOn":{"text":"2022-11-03"}}
			""";

	final DistrictId district;

	final TenantId wuyi;

	final TenantId zhulong;

	final InsideApi.Caller office;

	final InsideApi.Caller leader;

	/** Keeps the ledgers of Wuyi. */
	final InsideApi.Caller wuyis;

	/** Another official of Wuyi. */
	final InsideApi.Caller other;

	private final InsideApi api;

	private final JdbcClient jdbc;

	LedgerScene(MockMvcTester mvc, JdbcClient jdbc, Clock clock, StandardKinds kinds) {
		Rows rows = new Rows(jdbc);
		this.jdbc = jdbc;
		this.api = new InsideApi(mvc, jdbc);
		this.district = rows.district(clock.instant());
		kinds.give(this.district);
		this.wuyi = unit(rows);
		this.zhulong = unit(rows);
		this.office = this.api.as(Role.OFFICE, this.district.asTenant(), Rows.someone());
		this.leader = this.api.as(Role.LEADER, this.district.asTenant(), Rows.someone());
		this.wuyis = official(this.wuyi, Rows.someone());
		this.other = official(this.wuyi, Rows.someone());
	}

	private TenantId unit(Rows rows) {
		TenantId unit = rows.unit(this.district);
		this.jdbc.sql(
				"INSERT INTO unit_category (tenant_id, valid_from, district_id, category) VALUES (?, '2020-01-01', ?, 'TOWN')")
			.params(unit.value(), this.district.value())
			.update();
		return unit;
	}

	InsideApi.Caller official(TenantId unit, Subject who) {
		return this.api.as(Role.OFFICIAL, unit, who);
	}

	/** Somebody who reports hires in Wuyi, and keeps no ledger. */
	InsideApi.Caller reporter() {
		return this.api.as(Role.ENTERPRISE, this.wuyi, Rows.someone());
	}

	/** An entry in draft; its path. */
	String begun(InsideApi.Caller official, String kind, String values) {
		MvcTestResult begun = official.post(ENTRIES, "{\"kind\":\"%s\",\"values\":%s}".formatted(kind, values));
		assertThat(begun).hasStatus(HttpStatus.CREATED);
		return ENTRIES + "/" + Json.read(body(begun)).path("id").asString();
	}

	/** One handed in by the official, in version 2. */
	String submitted(InsideApi.Caller official, String kind, String values) {
		String entry = begun(official, kind, values);
		assertThat(official.put(entry + "/submission", 1, "")).hasStatusOk();
		return entry;
	}

	/** One that the office verified, in version 3. */
	String verified(InsideApi.Caller official, String kind, String values) {
		String entry = submitted(official, kind, values);
		assertThat(this.office.put(entry + "/verification", 2, "{\"verified\":true}")).hasStatusOk();
		return entry;
	}

	/** What counts: version, month and sign, in the order of booking. */
	List<String> bookings() {
		return this.jdbc
			.sql("SELECT CONCAT(version, ' ', month, ' ', sign) FROM ledger_booking WHERE district_id = ? ORDER BY id")
			.param(this.district.value())
			.query(String.class)
			.list();
	}

	/** All rows of the district's ledgers, to see that nothing moved. */
	List<Object> stored() {
		return List.of(bookings(),
				this.jdbc.sql("SELECT COALESCE(SUM(version), 0) FROM ledger_entry WHERE district_id = ?")
					.param(this.district.value())
					.query(Long.class)
					.single(),
				this.jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE district_id = ? AND " + Visits.LEFT_OUT)
					.param(this.district.value())
					.query(Long.class)
					.single());
	}

	List<String> audited() {
		return this.jdbc.sql(
				"SELECT action FROM audit_entry WHERE district_id = ? AND (action LIKE 'entry.%' OR action LIKE 'entries.%' OR action LIKE 'split.%' OR action LIKE 'kind.%' OR action LIKE 'evidence.%') ORDER BY id")
			.param(this.district.value())
			.query(String.class)
			.list();
	}

	/**
	 * Everything that is stored of entries and of what was audited, as it stands there.
	 */
	String raw() {
		StringBuilder raw = new StringBuilder();
		this.jdbc.sql("SELECT content, sealed FROM ledger_entry_version WHERE tenant_id = ?")
			.param(this.wuyi.value())
			.query((row) -> {
				raw.append(row.getString("content"));
				byte[] sealed = row.getBytes("sealed");
				raw.append((sealed != null) ? new String(sealed, StandardCharsets.UTF_8) : "");
			});
		this.jdbc.sql("SELECT details FROM audit_entry WHERE tenant_id = ?").param(this.wuyi.value()).query((row) -> {
			raw.append(row.getString("details"));
		});
		return raw.toString();
	}

	static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
