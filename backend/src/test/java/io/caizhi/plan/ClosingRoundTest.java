package io.caizhi.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** A round of closings gives up once when the database is away. */
class ClosingRoundTest {

	private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

	private final AtomicInteger tried = new AtomicInteger();

	@Test
	void whatIsAwayIsTriedOnceARound() {
		round(new Failing(this.tried, new CannotCreateTransactionException("away"))).closeDue(NOW);

		assertThat(this.tried).hasValue(1);
	}

	@Test
	void whatFailsOtherwiseConcernsItsMonthOnly() {
		round(new Failing(this.tried, new IllegalStateException("this month only"))).closeDue(NOW);

		assertThat(this.tried).hasValue(2 * 11);
	}

	@Test
	void aRoundThatCannotEvenAskForDistrictsEndsQuietly() {
		TransactionOperations never = new Failing(this.tried, new IllegalStateException("never asked"));

		new MonthClosing(new PeriodRepository(away()), new DistrictCalendarRepository(away()),
				new PeriodEventRepository(away()), years(), never, (event) -> {
				}, Clock.fixed(NOW, ZoneOffset.UTC))
			.closeDue(NOW);

		assertThat(this.tried).hasValue(0);
	}

	/** Two districts with eleven months each. */
	private static MonthClosing round(TransactionOperations transactions) {
		DistrictCalendarRepository districts = new DistrictCalendarRepository(away()) {
			@Override
			List<Begun> all() {
				return List.of(new Begun(new DistrictId(1), YearMonth.of(2026, 1)),
						new Begun(new DistrictId(2), YearMonth.of(2026, 1)));
			}
		};
		PeriodRepository periods = new PeriodRepository(away()) {
			@Override
			List<Month> between(TenantId district, YearMonth first, YearMonth last) {
				return List.of();
			}
		};
		return new MonthClosing(periods, districts, new PeriodEventRepository(away()), years(), transactions,
				(event) -> {
				}, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private static AssessmentYears years() {
		return new AssessmentYears(new AssessmentYearRepository(away()), new PeriodRepository(away()),
				(district, months) -> List.of());
	}

	private static JdbcClient away() {
		return JdbcClient.create(new AbstractDataSource() {
			@Override
			public Connection getConnection() throws SQLException {
				throw new SQLTransientConnectionException("refused");
			}

			@Override
			public Connection getConnection(String name, String password) throws SQLException {
				return getConnection();
			}
		});
	}

	/** Begins no transaction, and counts how often it was to. */
	private record Failing(AtomicInteger tried, RuntimeException failure) implements TransactionOperations {

		@Override
		public <T> T execute(TransactionCallback<T> action) {
			this.tried.incrementAndGet();
			throw this.failure;
		}

	}

}
