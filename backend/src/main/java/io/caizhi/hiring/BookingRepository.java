package io.caizhi.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.hiring.Booking.Attributes;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookings, which are only ever added. */
@Repository
class BookingRepository {

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	BookingRepository(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void insert(TenantId tenant, DistrictId district, List<Booking> bookings, Instant at) {
		@Nullable LocalDateTime booked = Stored.time(at);
		this.batches.batchUpdate("""
				INSERT INTO booking (tenant_id, hire_id, entry, district_id, enterprise_id, hire_version, month, cause,
					education, channel, college, insured, degree_checked, late, hires, credit, booked_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", bookings, BATCH, (statement, booking) -> {
			Attributes attributes = booking.attributes();
			statement.setLong(1, tenant.value());
			statement.setLong(2, booking.hire().value());
			statement.setInt(3, booking.entry());
			statement.setLong(4, district.value());
			statement.setLong(5, booking.enterprise().value());
			statement.setInt(6, booking.hireVersion());
			statement.setInt(7, Stored.month(booking.month()));
			statement.setString(8, booking.cause().name());
			statement.setString(9, attributes.education());
			statement.setString(10, attributes.channel().name());
			statement.setBoolean(11, attributes.college());
			statement.setBoolean(12, attributes.insured());
			statement.setBoolean(13, attributes.degreeChecked());
			statement.setBoolean(14, attributes.late());
			statement.setInt(15, booking.hires());
			statement.setBigDecimal(16, booking.credit());
			statement.setObject(17, booked);
		});
	}

	/**
	 * The last booking of each hire: that by which it counts, or the one that took it
	 * out.
	 */
	Map<HireId, Booking> last(TenantId tenant, Collection<HireId> hires) {
		Map<HireId, Booking> last = new HashMap<>();
		all(tenant, hires).forEach((booking) -> last.put(booking.hire(), booking));
		return last;
	}

	/** Every booking of these hires, of each in the order made. */
	List<Booking> all(TenantId tenant, Collection<HireId> hires) {
		List<Booking> all = new ArrayList<>();
		List<HireId> asked = List.copyOf(hires);
		for (int start = 0; start < asked.size(); start += BATCH) {
			all.addAll(this.jdbc.sql("""
					SELECT hire_id, entry, hire_version, enterprise_id, month, cause, education, channel, college,
						insured, degree_checked, late, credit
					FROM booking
					WHERE tenant_id = :tenant AND hire_id IN (:hires)
					ORDER BY tenant_id, hire_id, entry
					""")
				.param("tenant", tenant.value())
				.param("hires",
						asked.subList(start, Math.min(start + BATCH, asked.size()))
							.stream()
							.map(HireId::value)
							.toList())
				.query((row, number) -> map(row))
				.list());
		}
		return all;
	}

	private static Booking map(ResultSet row) throws SQLException {
		Attributes attributes = new Attributes(row.getString("education"), Channel.valueOf(row.getString("channel")),
				row.getBoolean("college"), row.getBoolean("insured"), row.getBoolean("degree_checked"),
				row.getBoolean("late"));
		return new Booking(new HireId(row.getLong("hire_id")), row.getInt("entry"), row.getInt("hire_version"),
				new EnterpriseId(row.getLong("enterprise_id")), Stored.month(row.getInt("month")),
				Booking.Cause.valueOf(row.getString("cause")), attributes, row.getBigDecimal("credit"));
	}

}
