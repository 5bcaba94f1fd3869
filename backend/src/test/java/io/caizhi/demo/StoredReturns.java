package io.caizhi.demo;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which returns of a month stand in the database already. */
final class StoredReturns {

	private final Map<EnterpriseId, State> states = new HashMap<>();

	/**
	 * @param waiting whether its unit has yet to decide
	 */
	record State(boolean waiting, int version) {

	}

	static StoredReturns read(JdbcClient jdbc, YearMonth month) {
		StoredReturns stored = new StoredReturns();
		jdbc.sql("SELECT enterprise_id, status, version FROM monthly_return WHERE month = :month")
			.param("month", Stored.month(month))
			.query((row) -> {
				stored.states.put(new EnterpriseId(row.getLong("enterprise_id")),
						new State(row.getString("status").equals("SUBMITTED"), row.getInt("version")));
			});
		return stored;
	}

	Optional<State> of(EnterpriseId enterprise) {
		return Optional.ofNullable(this.states.get(enterprise));
	}

}
