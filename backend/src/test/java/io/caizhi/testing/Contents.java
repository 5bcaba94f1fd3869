package io.caizhi.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All rows of all tables as checksums: equal when nothing was stored in between, no row,
 * no audit entry, no claim left over. What tells of a visit alone is left out.
 */
public record Contents(Map<String, Long> tables) {

	static Contents of(EmbeddedDatabase database) {
		try (Connection connection = database.migrationConnection();
				Statement statement = connection.createStatement()) {
			List<String> names = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery("SHOW TABLES FROM caizhi")) {
				while (rows.next()) {
					names.add(rows.getString(1));
				}
			}
			Map<String, Long> tables = new TreeMap<>();
			try (ResultSet rows = statement.executeQuery("CHECKSUM TABLE " + String.join(", ", names) + " EXTENDED")) {
				while (rows.next()) {
					tables.put(rows.getString(1).replace("caizhi.", ""), rows.getLong(2));
				}
			}
			tables.remove("login_seen");
			try (ResultSet rows = statement
				.executeQuery("SELECT COALESCE(SUM(CRC32(id)), 0) FROM audit_entry WHERE " + Visits.LEFT_OUT)) {
				rows.next();
				tables.put("audit_entry", rows.getLong(1));
			}
			return new Contents(tables);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The tables in which something is different. */
	public Set<String> changedSince(Contents earlier) {
		Set<String> changed = new TreeSet<>();
		this.tables.forEach((table, sum) -> {
			if (!Objects.equals(sum, earlier.tables.get(table))) {
				changed.add(table);
			}
		});
		return changed;
	}

}
