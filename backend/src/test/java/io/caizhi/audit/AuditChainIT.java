package io.caizhi.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.caizhi.audit.AuditTrailIT.Happened;
import io.caizhi.audit.ChainVerdict.Fault;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.EmbeddedDatabase;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whoever changes the log behind the application's back is found, at the first place. */
@DatabaseTest
class AuditChainIT {

	private static final long ALL = 0;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Sealing sealing;

	@Autowired
	private AuditSealRepository seals;

	@Autowired
	private ChainVerification verification;

	@Autowired
	private HeadWriting heads;

	@Autowired
	private DistrictScopes scopes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private final Subject actor = Rows.someone();

	private DistrictId district;

	private TenantId unit;

	private Member office;

	@BeforeEach
	void makeTenants() {
		Rows rows = new Rows(this.jdbc);
		this.district = rows.district(this.clock.instant());
		this.unit = rows.town(this.district);
		this.office = Admitted.office(this.district, Rows.someone());
	}

	@Test
	void aLogThatNobodyTouchedIsWhole() {
		happened(5);
		seal();
		happened(2);

		ChainVerdict verdict = verify();
		assertThat(verdict.intact()).isTrue();
		assertThat(verdict.sealed()).isEqualTo(5);
		assertThat(verdict.waiting()).isEqualTo(2);
		assertThat(verdict.firstBad()).isNull();
		seal();
		seal();
		assertThat(verify()).extracting(ChainVerdict::intact, ChainVerdict::sealed, ChainVerdict::waiting)
			.containsExactly(true, 7L, 0L);
	}

	@Test
	void aChangedEntryIsFound() {
		List<Long> ids = happened(6);
		seal();
		tamper("UPDATE audit_entry SET details = '{\"size\":4,\"word\":\"才治\"}' WHERE id = " + ids.get(2));
		tamper("UPDATE audit_entry SET action = 'thing.unmade' WHERE id = " + ids.get(4));

		assertThat(verify().firstBad())
			.isEqualTo(new ChainVerdict.FirstBad(3, Fault.CHANGED, Identifiers.text(ids.get(2))));
	}

	@Test
	void aMomentMovedByAMicrosecondIsFound() {
		List<Long> ids = happened(3);
		seal();
		tamper("UPDATE audit_entry SET at = at + INTERVAL 1 MICROSECOND WHERE id = " + ids.getLast());

		assertThat(verify().firstBad())
			.isEqualTo(new ChainVerdict.FirstBad(3, Fault.CHANGED, Identifiers.text(ids.getLast())));
	}

	@Test
	void anEntryTakenAwayIsFound() {
		List<Long> ids = happened(4);
		seal();
		tamper("DELETE FROM audit_entry WHERE id = " + ids.get(1));

		assertThat(verify().firstBad())
			.isEqualTo(new ChainVerdict.FirstBad(2, Fault.ENTRY_GONE, Identifiers.text(ids.get(1))));
	}

	@Test
	void anEntryTakenAwayWithItsSealIsFound() {
		List<Long> ids = happened(4);
		seal();
		tamper("DELETE FROM audit_seal WHERE entry_id = " + ids.get(1),
				"DELETE FROM audit_entry WHERE id = " + ids.get(1));

		assertThat(verify().firstBad()).isEqualTo(new ChainVerdict.FirstBad(2, Fault.SEAL_GONE, null));
	}

	@Test
	void twoEntriesThatChangedPlacesAreFound() {
		List<Long> ids = happened(5);
		seal();
		tamper("UPDATE audit_entry SET id = 1 WHERE id = " + ids.get(1),
				"UPDATE audit_entry SET id = " + ids.get(1) + " WHERE id = " + ids.get(3),
				"UPDATE audit_entry SET id = " + ids.get(3) + " WHERE id = 1");

		assertThat(verify().firstBad())
			.isEqualTo(new ChainVerdict.FirstBad(2, Fault.CHANGED, Identifiers.text(ids.get(1))));
	}

	@Test
	void aTailThatWasCutOffIsFoundByTheHeadOutside() {
		List<Long> ids = happened(5);
		seal();
		this.heads.today();
		tamper("DELETE FROM audit_seal WHERE entry_id >= " + ids.get(3),
				"DELETE FROM audit_entry WHERE tenant_id = " + this.unit.value() + " AND id >= " + ids.get(3));

		assertThat(verify().firstBad()).isEqualTo(new ChainVerdict.FirstBad(4, Fault.CUT_SHORT, null));
	}

	@Test
	void aChainMadeAnewIsFoundByTheHeadOutside() {
		List<Long> ids = happened(3);
		seal();
		this.heads.today();
		tamper("UPDATE audit_entry SET action = 'thing.unmade' WHERE id = " + ids.getFirst(),
				"DELETE FROM audit_seal WHERE tenant_id = " + this.unit.value());
		seal();

		assertThat(verify().firstBad())
			.isEqualTo(new ChainVerdict.FirstBad(3, Fault.REWRITTEN, Identifiers.text(ids.getLast())));
	}

	@Test
	void theHeadOfADayIsWrittenOnce() {
		happened(1);
		seal();
		this.heads.today();
		happened(1);
		seal();
		this.heads.today();

		assertThat(verify().headDay()).isEqualTo(ChinaTime.day(this.clock.instant()));
		assertThat(verify().intact()).isTrue();
		assertThat(verify().sealed()).isEqualTo(2);
	}

	@Test
	void aRoundSealsWhatIsNewInEveryDistrict() {
		DistrictId other = new Rows(this.jdbc).district(this.clock.instant());
		happened(2);
		this.transactions.executeWithoutResult(
				(status) -> this.events.publishEvent(new Happened(other.asTenant(), other, this.actor, "thing.made")));
		this.sealing.round();
		happened(1);
		this.sealing.round();
		this.sealing.lookAtAll();
		this.sealing.round();

		assertThat(verify()).extracting(ChainVerdict::intact, ChainVerdict::sealed, ChainVerdict::waiting)
			.containsExactly(true, 3L, 0L);
		assertThat(this.seals.last(other.asTenant()).position()).isEqualTo(1);
	}

	@Test
	void whoCommitsLateComesLater() throws Exception {
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch sealed = new CountDownLatch(1);
		try (ExecutorService other = Executors.newSingleThreadExecutor()) {
			Future<?> late = other.submit(() -> this.transactions.executeWithoutResult((status) -> {
				this.events.publishEvent(new Happened(this.unit, this.district, this.actor, "thing.late"));
				written.countDown();
				await(sealed);
			}));
			await(written);
			happened(3);
			seal();
			sealed.countDown();
			late.get(20, TimeUnit.SECONDS);
		}
		assertThat(verify()).extracting(ChainVerdict::intact, ChainVerdict::sealed, ChainVerdict::waiting)
			.containsExactly(true, 3L, 1L);
		seal();

		assertThat(verify()).extracting(ChainVerdict::intact, ChainVerdict::sealed).containsExactly(true, 4L);
		assertThat(this.seals.links(this.unit, 3, 1).getFirst().entry().action()).isEqualTo("thing.late");
	}

	/** Writers on all sides, sealers among them: nothing twice, nothing forgotten. */
	@Test
	void manyWritersAndTwoSealersMakeOneChain() throws Exception {
		List<Future<?>> all = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
			for (int writer = 0; writer < 4; writer++) {
				all.add(threads.submit(() -> happened(40)));
			}
			for (int sealer = 0; sealer < 2; sealer++) {
				all.add(threads.submit(() -> {
					for (int round = 0; round < 15; round++) {
						sealUnlessAnotherDid();
					}
				}));
			}
			for (Future<?> one : all) {
				one.get(60, TimeUnit.SECONDS);
			}
		}
		seal();

		assertThat(verify()).extracting(ChainVerdict::intact, ChainVerdict::sealed, ChainVerdict::waiting)
			.containsExactly(true, 160L, 0L);
	}

	@Test
	void theApplicationCanNeitherChangeNorDeleteASeal() {
		happened(1);
		seal();

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("UPDATE audit_seal SET hash = x'00' WHERE tenant_id = ?")
				.param(this.unit.value())
				.update());
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> this.jdbc.sql("DELETE FROM audit_seal WHERE tenant_id = ?").param(this.unit.value()).update());
		assertThat(verify().intact()).isTrue();
	}

	@Test
	void onlyTheDistrictsOfficeMayAskAndItIsWrittenDown() {
		happened(1);
		seal();
		Member elsewhere = Admitted.office(new Rows(this.jdbc).district(this.clock.instant()), Rows.someone());

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.verification.verify(elsewhere, code()))
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.verification
				.verify(Admitted.as(Role.LEADER, this.district.asTenant(), this.district, this.actor), null))
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
		verify();
		assertThat(this.jdbc.sql("SELECT action FROM audit_entry WHERE tenant_id = ?")
			.param(this.district.value())
			.query(String.class)
			.list()).containsExactly("audit.verified");
	}

	@Test
	void aChainDoesNotHangOnHowTheDatabaseSpellsDetails() {
		EntryChain chain = new EntryChain();
		StoredEntry one = entry("{\"a\": 1, \"b\":\"才\"}");
		StoredEntry same = entry("{\"b\":\"\\u624d\",\"a\":1}");
		StoredEntry other = entry("{\"a\":1,\"b\":\"治\"}");

		assertThat(chain.hash(EntryChain.beginning(), 1, same)).isEqualTo(chain.hash(EntryChain.beginning(), 1, one))
			.isNotEqualTo(chain.hash(EntryChain.beginning(), 1, other))
			.isNotEqualTo(chain.hash(EntryChain.beginning(), 2, one));
	}

	private StoredEntry entry(String details) {
		return new StoredEntry(this.unit, 7, this.district.value(), Stored.time(Instant.EPOCH), "i", "s", "a.b", "c/d",
				details);
	}

	private List<Long> happened(int times) {
		IntStream.range(0, times)
			.forEach((time) -> this.transactions.executeWithoutResult((status) -> this.events
				.publishEvent(new Happened(this.unit, this.district, this.actor, "thing.made"))));
		return this.jdbc.sql("SELECT id FROM audit_entry WHERE tenant_id = ? ORDER BY id")
			.param(this.unit.value())
			.query(Long.class)
			.list();
	}

	private void seal() {
		this.sealing.seal(scope(), ALL);
	}

	private void sealUnlessAnotherDid() {
		try {
			seal();
		}
		catch (DataAccessException ex) {
			// the key let the other through
		}
	}

	private DistrictScope scope() {
		return this.scopes.unattended(this.district);
	}

	private ChainVerdict verify() {
		return this.verification.verify(this.office, code());
	}

	private String code() {
		return this.jdbc.sql("SELECT code FROM tenant WHERE id = ?")
			.param(this.unit.value())
			.query(String.class)
			.single();
	}

	/** As whoever owns the database can. */
	private static void tamper(String... statements) {
		try (Connection connection = EmbeddedDatabase.shared().migrationConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("SET FOREIGN_KEY_CHECKS = 0");
			for (String sql : statements) {
				assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
