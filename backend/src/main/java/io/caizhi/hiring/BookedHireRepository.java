package io.caizhi.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.BookedHire.Cursor;
import io.caizhi.hiring.Booking.Attributes;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.DocumentNumber;
import io.caizhi.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Bookings with the persons they are of: what a row said when it was booked, from the
 * version kept where it has been changed since. Read in the order of the index of months,
 * so that a page costs what a page holds, however far on it lies.
 */
@Repository
class BookedHireRepository {

	private static final String SELECT = """
			SELECT b.hire_id, b.entry, b.hire_version, b.enterprise_id, b.month, b.cause, b.education, b.channel,
				b.college, b.insured, b.degree_checked, b.late, b.credit, b.booked_at, e.name AS enterprise_name,
				r.month AS returned, COALESCE(v.name_sealed, h.name_sealed) AS name_sealed,
				COALESCE(v.document_sealed, h.document_sealed) AS document_sealed,
				COALESCE(v.document_kind, h.document_kind) AS document_kind,
				COALESCE(v.hired_on, h.hired_on) AS hired_on, COALESCE(v.left_on, h.left_on) AS left_on,
			""" + Finding.ofHire("b", "hire_id") + """
			FROM booking b FORCE INDEX (booking_of_month)
			JOIN hire h ON h.tenant_id = b.tenant_id AND h.id = b.hire_id
			JOIN monthly_return r ON r.tenant_id = h.tenant_id AND r.id = h.return_id
			JOIN enterprise e ON e.tenant_id = b.tenant_id AND e.id = b.enterprise_id
			LEFT JOIN hire_version v
				ON v.tenant_id = b.tenant_id AND v.hire_id = b.hire_id AND v.version = b.hire_version
			WHERE b.tenant_id = :tenant AND b.month IN (:months)
			""";

	private static final String AFTER = """
			 AND (b.month > :month OR (b.month = :month AND (b.enterprise_id > :enterpriseAfter
				OR (b.enterprise_id = :enterpriseAfter
					AND (b.hire_id > :hire OR (b.hire_id = :hire AND b.entry > :entry))))))
			""";

	private static final String ORDER = """
			ORDER BY b.tenant_id, b.month, b.enterprise_id, b.hire_id, b.entry
			LIMIT :rows
			""";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	BookedHireRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	/** Up to so many bookings of the unit's figure after the cursor. */
	List<BookedHire> page(TenantId tenant, BookedHireQuery query, Cursor after, int rows) {
		List<Integer> months = query.months()
			.stream()
			.map(Stored::month)
			.filter((month) -> month >= after.month())
			.toList();
		if (months.isEmpty()) {
			return List.of();
		}
		StringBuilder sql = new StringBuilder(SELECT);
		Map<String, Object> params = new LinkedHashMap<>();
		params.put("tenant", tenant.value());
		params.put("months", months);
		params.put("rows", rows);
		conditions(query).forEach((condition, value) -> {
			String name = "p" + params.size();
			sql.append(" AND b.").append(condition).append(" IN (:").append(name).append(')');
			params.put(name, value);
		});
		if (query.duplicate() != null) {
			sql.append(query.duplicate() ? " AND b.credit = 0" : " AND b.credit <> 0");
		}
		if (!after.equals(Cursor.START)) {
			sql.append(AFTER);
			params.put("month", after.month());
			params.put("enterpriseAfter", after.enterprise());
			params.put("hire", after.hire());
			params.put("entry", after.entry());
		}
		return this.jdbc.sql(sql.append(' ').append(ORDER).toString())
			.params(params)
			.query((row, number) -> map(tenant, row))
			.list();
	}

	/** Columns and what they must say; the columns are ours, the values are bound. */
	private static Map<String, Object> conditions(BookedHireQuery query) {
		Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
		EnterpriseId enterprise = query.enterprise();
		wanted.put("enterprise_id", (enterprise != null) ? enterprise.value() : null);
		wanted.put("education", query.educations().isEmpty() ? null : query.educations());
		wanted.put("channel",
				query.channels().isEmpty() ? null : query.channels().stream().map(Channel::name).toList());
		wanted.put("college", query.college());
		wanted.put("late", query.late());
		wanted.put("insured", query.insured());
		wanted.put("degree_checked", query.degreeChecked());
		Map<String, Object> conditions = new LinkedHashMap<>();
		wanted.forEach((column, value) -> {
			if (value != null) {
				conditions.put(column, value);
			}
		});
		return conditions;
	}

	private BookedHire map(TenantId tenant, ResultSet row) throws SQLException {
		YearMonth month = Stored.month(row.getInt("month"));
		Attributes attributes = new Attributes(row.getString("education"), Channel.valueOf(row.getString("channel")),
				row.getBoolean("college"), row.getBoolean("insured"), row.getBoolean("degree_checked"),
				row.getBoolean("late"));
		Booking booking = new Booking(new HireId(row.getLong("hire_id")), row.getInt("entry"),
				row.getInt("hire_version"), new EnterpriseId(row.getLong("enterprise_id")), month,
				Booking.Cause.valueOf(row.getString("cause")), attributes, row.getBigDecimal("credit"));
		DocumentNumber document = new DocumentNumber(DocumentKind.valueOf(row.getString("document_kind")),
				this.cipher.open(tenant, HireRepository.DOCUMENT, row.getBytes("document_sealed")));
		Instant booked = Objects.requireNonNull(Stored.instant(row.getObject("booked_at", LocalDateTime.class)));
		return new BookedHire(booking, row.getString("enterprise_name"), Stored.month(row.getInt("returned")),
				this.cipher.open(tenant, HireRepository.NAME, row.getBytes("name_sealed")), document,
				row.getObject("hired_on", LocalDate.class), row.getObject("left_on", LocalDate.class), booked,
				Finding.read(row));
	}

}
