package io.caizhi.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** What the audit of a hire found 抽查结论. */
public enum Finding {

	/** 属实. */
	CONFIRMED,
	/** 不实: a fact is not as reported. */
	WRONG,
	/** 无法核实. */
	UNPROVEN;

	/**
	 * A column {@code finding}: what the last audit found, of the hire that a column of a
	 * table names.
	 */
	static String ofHire(String table, String hire) {
		return """
				(SELECT i.finding FROM audit_sample_item i
				WHERE i.unit_tenant_id = %1$s.tenant_id AND i.hire_id = %1$s.%2$s AND i.finding IS NOT NULL
				ORDER BY i.id DESC LIMIT 1) AS finding
				""".formatted(table, hire);
	}

	/** Reads that column; absent where nobody audited the row. */
	static @Nullable Finding read(ResultSet row) throws SQLException {
		String found = row.getString("finding");
		return (found != null) ? valueOf(found) : null;
	}

}
