package io.caizhi.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.caizhi.ledger.kind.KindCode;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verified entries of a district that hires may name. */
@Repository
class RecruitmentEventRepository {

	private final JdbcClient jdbc;

	RecruitmentEventRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What a verified version says.
	 *
	 * @param kindVersion the version of the kind that it was written in
	 * @param open what of it is not personal
	 */
	record Verified(int kindVersion, Map<String, String> open) {

	}

	/**
	 * The versions that count, of a kind. An entry that is being changed may say another
	 * day by now, so it is read whatever its day.
	 */
	List<Verified> verified(DistrictScope scope, KindCode kind, LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				SELECT v.kind_version, v.content
				FROM ledger_entry e
				JOIN ledger_entry_version v
					ON v.tenant_id = e.tenant_id AND v.entry_id = e.id AND v.version = e.verified
				WHERE e.district_id = :district AND e.kind = :kind AND e.status <> 'WITHDRAWN'
					AND (e.dated BETWEEN :first AND :last OR e.version <> e.verified)
				""")
			.param("district", scope.district().value())
			.param("kind", kind.value())
			.param("first", first)
			.param("last", last)
			.query((row, number) -> new Verified(row.getInt("kind_version"),
					EntryDocument.values(row.getString("content"))))
			.list();
	}

}
