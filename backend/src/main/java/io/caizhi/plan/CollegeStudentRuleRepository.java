package io.caizhi.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The dated rules of a district; the tenant is always the district itself. */
@Repository
class CollegeStudentRuleRepository {

	private static final String SEPARATOR = ",";

	private final JdbcClient jdbc;

	CollegeStudentRuleRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of them, oldest first. */
	List<DatedCollegeRule> all(TenantId district) {
		return this.jdbc.sql("""
				SELECT valid_from, levels, years_before, students, maximum_age, contracts, insured_only, version
				FROM college_student_rule
				WHERE tenant_id = :tenant
				ORDER BY tenant_id, valid_from
				""").param("tenant", district.value()).query(CollegeStudentRuleRepository::map).list();
	}

	/**
	 * @throws Refusal stale, when the month has got a rule meanwhile
	 */
	void insert(TenantId district, DatedCollegeRule rule) {
		try {
			bind(this.jdbc.sql("""
					INSERT INTO college_student_rule (tenant_id, valid_from, levels, years_before, students,
						maximum_age, contracts, insured_only, version)
					VALUES (:tenant, :month, :levels, :years, :students, :age, :contracts, :insured, :version)
					"""), district, rule).update();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.stale();
		}
	}

	/**
	 * @throws Refusal stale, when the rule has changed since
	 */
	void update(TenantId district, DatedCollegeRule rule, int seen) {
		requireOne(bind(this.jdbc.sql("""
				UPDATE college_student_rule SET levels = :levels, years_before = :years, students = :students,
					maximum_age = :age, contracts = :contracts, insured_only = :insured, version = :version
				WHERE tenant_id = :tenant AND valid_from = :month AND version = :seen
				"""), district, rule).param("seen", seen).update());
	}

	void delete(TenantId district, YearMonth validFrom, int seen) {
		requireOne(this.jdbc.sql("""
				DELETE FROM college_student_rule
				WHERE tenant_id = :tenant AND valid_from = :month AND version = :seen
				""")
			.param("tenant", district.value())
			.param("month", Stored.month(validFrom))
			.param("seen", seen)
			.update());
	}

	private static StatementSpec bind(StatementSpec statement, TenantId district, DatedCollegeRule dated) {
		CollegeStudentRule rule = dated.rule();
		return statement.param("tenant", district.value())
			.param("month", Stored.month(dated.validFrom()))
			.param("levels", rule.levels().stream().sorted().collect(Collectors.joining(SEPARATOR)))
			.param("years", rule.yearsBefore())
			.param("students", rule.students())
			.param("age", rule.maximumAge())
			.param("contracts", rule.contracts().stream().sorted().collect(Collectors.joining(SEPARATOR)))
			.param("insured", rule.insuredOnly())
			.param("version", dated.version());
	}

	private static DatedCollegeRule map(ResultSet row, int number) throws SQLException {
		int age = row.getInt("maximum_age");
		boolean ageless = row.wasNull();
		return new DatedCollegeRule(Stored.month(row.getInt("valid_from")),
				new CollegeStudentRule(split(row.getString("levels")), row.getInt("years_before"),
						row.getBoolean("students"), ageless ? null : age, split(row.getString("contracts")),
						row.getBoolean("insured_only")),
				row.getInt("version"));
	}

	private static Set<String> split(String codes) {
		return codes.isEmpty() ? Set.of() : Arrays.stream(codes.split(SEPARATOR)).collect(Collectors.toSet());
	}

	private static void requireOne(int changed) {
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

}
