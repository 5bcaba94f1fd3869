package io.caizhi.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.DocumentNumber;
import io.caizhi.privacy.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the hires of a unit, page by page. */
@Repository
class UnitHireRepository {

	/**
	 * A piece of a unit's hires in the order of the index that serves it, every column of
	 * which is named for the planner, cut out before anything is joined to it. The rest
	 * of the first day is a range of its own, so that no piece reads what those before it
	 * have read.
	 */
	static final String CUT = """
			FROM (
				(SELECT tenant_id, id, hired_on FROM hire
				WHERE tenant_id = :tenant AND hired_on = :from AND id > :after
				ORDER BY tenant_id, hired_on, id
				LIMIT :limit)
				UNION ALL
				(SELECT tenant_id, id, hired_on FROM hire
				WHERE tenant_id = :tenant AND hired_on > :from AND hired_on <= :to
				ORDER BY tenant_id, hired_on, id
				LIMIT :limit)
				ORDER BY tenant_id, hired_on, id
				LIMIT :limit
			) p
			""";

	/** The order that {@link #CUT} has. */
	static final String IN_ORDER = " ORDER BY p.tenant_id, p.hired_on, p.id";

	static final String PAGE = """
			SELECT h.id, h.enterprise_id, e.name, r.month, h.status, h.document_kind, h.name_sealed, h.document_sealed,
				h.education, h.hired_on, h.left_on, h.channel, h.insured, h.college, h.late, h.counted_month,
			""" + Finding.ofHire("h", "id") + CUT + """
			JOIN hire h ON h.tenant_id = p.tenant_id AND h.id = p.id
			JOIN monthly_return r ON r.tenant_id = h.tenant_id AND r.id = h.return_id
			JOIN enterprise e ON e.tenant_id = h.tenant_id AND e.id = h.enterprise_id
			""" + IN_ORDER;

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	UnitHireRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	/**
	 * Hires by their day.
	 * @param from the first day
	 * @param after of that day, those with a greater identifier only
	 */
	List<UnitHire> page(TenantId tenant, LocalDate from, long after, LocalDate to, int limit) {
		return this.jdbc.sql(PAGE)
			.param("tenant", tenant.value())
			.param("from", from)
			.param("after", after)
			.param("to", to)
			.param("limit", limit)
			.query((row, number) -> map(tenant, row))
			.list();
	}

	private UnitHire map(TenantId tenant, ResultSet row) throws SQLException {
		int countedMonth = row.getInt("counted_month");
		return new UnitHire(new HireId(row.getLong("id")),
				new EnterpriseName(new EnterpriseId(row.getLong("enterprise_id")), row.getString("name")),
				Stored.month(row.getInt("month")), HireStatus.valueOf(row.getString("status")),
				this.cipher.open(tenant, HireRepository.NAME, row.getBytes("name_sealed")),
				new DocumentNumber(DocumentKind.valueOf(row.getString("document_kind")),
						this.cipher.open(tenant, HireRepository.DOCUMENT, row.getBytes("document_sealed"))),
				row.getString("education"), row.getObject("hired_on", LocalDate.class),
				row.getObject("left_on", LocalDate.class), Channel.valueOf(row.getString("channel")),
				row.getBoolean("insured"), row.getBoolean("college"), row.getBoolean("late"),
				(countedMonth != 0) ? Stored.month(countedMonth) : null, Finding.read(row));
	}

}
