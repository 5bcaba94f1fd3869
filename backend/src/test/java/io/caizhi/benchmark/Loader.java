package io.caizhi.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.caizhi.benchmark.District.Enterprise;
import io.caizhi.benchmark.District.Unit;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.BlindIndex;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.DocumentNumber;
import io.caizhi.privacy.FieldCipher;
import io.caizhi.testing.Numbers;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Fills the database of a district whose enterprises have reported a whole year, all of
 * it verified: by plain JDBC, but sealed, fingerprinted and counted as the application
 * does.
 */
final class Loader implements AutoCloseable {

	static final List<String> EDUCATIONS = List.of("11", "14", "21", "21", "31", "31", "41", "44", "47", "61", "71",
			"81", "90", "22");

	static final List<String> CHANNELS = List.of("ONLINE_RECRUITMENT", "CAMPUS_FAIR", "NIGHT_MARKET_FAIR", "JOB_FAIR",
			"REFERRAL", "OTHER_ONLINE", "OTHER_OFFLINE");

	static final String INSERT_HIRE = """
			INSERT INTO hire (tenant_id, id, district_id, enterprise_id, return_id, status, document_kind,
				name_sealed, document_sealed, fingerprint, gender, education, student, graduated_on, school, major,
				position, hired_on, left_on, channel, event, contract, insured, informed, issuer, subject,
				late, duplicate, college, version, counted_month, decided_at)
			VALUES (?, ?, ?, ?, ?, ?, 'RESIDENT_ID', ?, ?, ?, '2', ?, FALSE, '2024-06-30', '滁州学院', '机械工程', '工艺员', ?,
				NULL, ?, NULL, 'FIXED_TERM', ?, TRUE, ?, ?, FALSE, FALSE, ?, ?, ?, ?)
			""";

	private static final int BATCH = 500;

	private static final int THREADS = 3;

	private static final LocalDateTime BEGUN = LocalDateTime.of(Settings.YEAR, 1, 1, 0, 0);

	private final Site site;

	private final District district;

	private final AnnotationConfigApplicationContext privacy = new AnnotationConfigApplicationContext();

	private final FieldCipher cipher;

	private final BlindIndex index;

	Loader(Site site, District district) {
		this.site = site;
		this.district = district;
		Path keys = site.keys();
		this.privacy.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("benchmark", Map.of("caizhi.keys.directory", keys.toString())));
		this.privacy.scan("io.caizhi.privacy");
		this.privacy.refresh();
		this.cipher = this.privacy.getBean(FieldCipher.class);
		this.index = this.privacy.getBean(BlindIndex.class);
	}

	/** A person as the database keeps them. */
	record Sealed(byte[] name, byte[] document, byte[] fingerprint) {

	}

	/** Always the same person for the same number, below 4,000,000. */
	Sealed person(Unit unit, int number) {
		TenantId tenant = new TenantId(unit.id());
		String document = Numbers.residentId(number);
		return new Sealed(this.cipher.seal(tenant, "hire.name", name(number)),
				this.cipher.seal(tenant, "hire.document", document),
				this.index.fingerprint(new TenantId(this.district.id), "hire.document",
						new DocumentNumber(DocumentKind.RESIDENT_ID, document).identity()));
	}

	static String name(int number) {
		StringBuilder name = new StringBuilder("令狐");
		String.valueOf(number).chars().forEach((digit) -> name.append("甲乙丙丁戊己庚辛壬癸".charAt(digit - '0')));
		return name.toString();
	}

	void load(int hires) throws SQLException {
		try (Connection connection = loading()) {
			People.store(connection, this.district, this.site.realm.issuer(), BEGUN);
			connection.commit();
		}
		Map<Long, long[]> returns = returns();
		inParallel(this.district.units.stream()
			.<Work>map((unit) -> (connection) -> hires(connection, unit, returns, hires))
			.toList());
		try (Connection connection = loading()) {
			Figures.fill(connection);
			connection.commit();
		}
		try (Connection connection = this.site.owner(); Statement statement = connection.createStatement()) {
			statement.execute("ANALYZE TABLE hire, monthly_return, enterprise, booking, credit, monthly_summary");
		}
	}

	private interface Work {

		void in(Connection connection) throws SQLException;

	}

	/** The returns of each enterprise, one a month. */
	private Map<Long, long[]> returns() throws SQLException {
		Map<Long, long[]> returns = new HashMap<>();
		try (Connection connection = loading(); PreparedStatement statement = connection.prepareStatement("""
				INSERT INTO monthly_return (tenant_id, id, district_id, enterprise_id, month, status, nil, submitted_at,
					decided_at, version)
				VALUES (?, ?, ?, ?, ?, 'VERIFIED', FALSE, ?, ?, 3)
				""")) {
			int count = 0;
			for (Enterprise enterprise : this.district.enterprises) {
				long[] ofYear = new long[12];
				for (int month = 0; month < 12; month++) {
					ofYear[month] = Identifiers.next();
					bind(statement, enterprise.unit().id(), ofYear[month], this.district.id, enterprise.id(),
							Settings.YEAR * 100 + month + 1, decided(month), decided(month));
					statement.addBatch();
					if (++count % BATCH == 0) {
						statement.executeBatch();
					}
				}
				returns.put(enterprise.id(), ofYear);
			}
			statement.executeBatch();
			connection.commit();
		}
		return returns;
	}

	/** Month after month, as the hires came. */
	private void hires(Connection connection, Unit unit, Map<Long, long[]> returns, int hires) throws SQLException {
		List<Integer> own = new ArrayList<>();
		for (int number = this.district.units.indexOf(unit); number < Settings.ENTERPRISES; number += Settings.UNITS) {
			own.add(number);
		}
		try (PreparedStatement statement = connection.prepareStatement(INSERT_HIRE)) {
			int waiting = 0;
			for (int month = 0; month < 12; month++) {
				YearMonth of = YearMonth.of(Settings.YEAR, month + 1);
				for (int number : own) {
					Enterprise enterprise = this.district.enterprises.get(number);
					for (int person = number * 12 + month; person < hires; person += Settings.ENTERPRISES * 12) {
						Sealed sealed = person(unit, person);
						bind(statement, unit.id(), Identifiers.next(), this.district.id, enterprise.id(),
								returns.get(enterprise.id())[month], "VERIFIED", sealed.name(), sealed.document(),
								sealed.fingerprint(), education(person), of.atDay(1 + person * 7 % 28),
								CHANNELS.get(person % 7), person % 5 > 0, this.site.realm.issuer(),
								enterprise.reporter(), college(person), 2, Settings.YEAR * 100 + month + 1,
								decided(month));
						statement.addBatch();
						if (++waiting % BATCH == 0) {
							statement.executeBatch();
						}
					}
				}
			}
			statement.executeBatch();
			connection.commit();
		}
	}

	static String education(int person) {
		return EDUCATIONS.get(Math.floorMod(person * 31 + person / 12, EDUCATIONS.size()));
	}

	static boolean college(int person) {
		return List.of("11", "14", "21", "31").contains(education(person));
	}

	private static LocalDateTime decided(int month) {
		return YearMonth.of(Settings.YEAR, month + 1).plusMonths(1).atDay(3).atTime(2, 0);
	}

	private void inParallel(List<Work> works) throws SQLException {
		try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			List<Future<?>> running = new ArrayList<>();
			for (Work work : works) {
				running.add(threads.submit(() -> {
					try (Connection connection = loading()) {
						work.in(connection);
						connection.commit();
					}
					return null;
				}));
			}
			for (Future<?> one : running) {
				one.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Loading failed", ex.getCause());
		}
	}

	/** Rows come as they must be, so nobody checks each of them. */
	Connection loading() throws SQLException {
		Connection connection = this.site.owner();
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET SESSION foreign_key_checks = 0, unique_checks = 0");
		}
		connection.setAutoCommit(false);
		return connection;
	}

	static void run(Connection connection, String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(statement, values);
			statement.executeUpdate();
		}
	}

	static void bind(PreparedStatement statement, Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i]);
		}
	}

	@Override
	public void close() {
		this.privacy.close();
	}

}
