package io.caizhi.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the clock found; the tenant is the district itself. */
@Repository
class ProposalRepository {

	private final JdbcClient jdbc;

	ProposalRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Districts at work. */
	List<DistrictId> districts() {
		return this.jdbc.sql("SELECT id FROM tenant WHERE kind = 'DISTRICT' AND status = 'ACTIVE' ORDER BY id")
			.query((row, number) -> new DistrictId(row.getLong("id")))
			.list();
	}

	/**
	 * Keeps what is found now: what was not known is new, what is found no more is
	 * settled.
	 */
	Set<String> keep(TenantId district, Collection<String> found, Instant at) {
		Set<String> fresh = new HashSet<>();
		for (String key : found) {
			int added = this.jdbc.sql("""
					INSERT IGNORE INTO supervision_proposal (tenant_id, source_key, proposed_at, open, settled)
					VALUES (?, ?, ?, TRUE, FALSE)
					""").params(district.value(), key, Stored.time(at)).update();
			if (added == 1) {
				fresh.add(key);
			}
		}
		this.jdbc
			.sql("UPDATE supervision_proposal SET open = FALSE, settled = TRUE WHERE tenant_id = :district"
					+ " AND open AND source_key NOT IN (:found)")
			.param("district", district.value())
			.param("found", found.isEmpty() ? List.of("") : found)
			.update();
		if (!found.isEmpty()) {
			this.jdbc
				.sql("UPDATE supervision_proposal SET open = TRUE WHERE tenant_id = :district AND NOT open"
						+ " AND source_key IN (:found)")
				.param("district", district.value())
				.param("found", found)
				.update();
		}
		return fresh;
	}

	/** What the clock may still raise of what it found. */
	Set<String> unsettled(TenantId district) {
		return Set.copyOf(this.jdbc
			.sql("SELECT source_key FROM supervision_proposal WHERE tenant_id = ? AND open AND NOT settled")
			.param(district.value())
			.query(String.class)
			.list());
	}

}
