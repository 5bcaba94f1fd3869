package io.caizhi.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Entries stand and fall with their change, stay for ever, and are read by few. */
@DatabaseTest
class AuditTrailIT {

	private static final AuditQuery ANY = new AuditQuery(null, null, null, null, null, null);

	private static final PageRequest FIRST_PAGE = new PageRequest(null, 50);

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private AuditLog log;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private final Subject reporter = Rows.someone();

	private final Subject official = Rows.someone();

	private DistrictId district;

	private TenantId unit;

	private TenantId neighbour;

	@BeforeEach
	void makeTenants() {
		Rows rows = new Rows(this.jdbc);
		this.district = rows.district(this.clock.instant());
		this.unit = rows.unit(this.district);
		this.neighbour = rows.unit(this.district);
	}

	@Test
	void anEntryIsWrittenWithTheChange() {
		happened(this.unit, this.reporter, "thing.made");

		AuditEntry entry = read(this.unit, Role.OFFICIAL, this.official).items().getFirst();
		assertThat(entry.action()).isEqualTo("thing.made");
		assertThat(entry.object()).isEqualTo("thing/1");
		assertThat(entry.actor()).isEqualTo(this.reporter);
		assertThat(entry.details()).isEqualTo(Map.of("size", 3, "word", "才治"));
		assertThat(entry.at()).isBetween(this.clock.instant().minusSeconds(60), this.clock.instant());
	}

	@Test
	void anEntryGoesWithTheChangeThatFails() {
		assertThatIllegalStateException().isThrownBy(() -> this.transactions.executeWithoutResult((status) -> {
			this.events.publishEvent(new Happened(this.unit, this.district, this.reporter, "thing.made"));
			throw new IllegalStateException("the change fails");
		}));

		assertThat(read(this.unit, Role.OFFICIAL, this.official).items()).isEmpty();
	}

	@Test
	void anEventOutsideATransactionIsRefused() {
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(
				() -> this.events.publishEvent(new Happened(this.unit, this.district, this.reporter, "thing.made")));

		assertThat(read(this.unit, Role.OFFICIAL, this.official).items()).isEmpty();
	}

	@Test
	void theApplicationCanNeitherChangeNorDeleteAnEntry() {
		happened(this.unit, this.reporter, "thing.made");

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("UPDATE audit_entry SET action = 'x' WHERE tenant_id = ?")
				.param(this.unit.value())
				.update());
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> this.jdbc.sql("DELETE FROM audit_entry WHERE tenant_id = ?").param(this.unit.value()).update());
		assertThat(actions(read(this.unit, Role.OFFICIAL, this.official))).containsExactly("thing.made");
	}

	@Test
	void eachReadsTheirPartAndNothingElse() {
		happened(this.unit, this.reporter, "reporter.did");
		happened(this.unit, this.official, "official.did");
		happened(this.neighbour, this.official, "neighbour.did");
		happened(this.district.asTenant(), Rows.someone(), "office.did");
		DistrictId other = new Rows(this.jdbc).district(this.clock.instant());

		assertThat(actions(read(this.unit, Role.ENTERPRISE, this.reporter))).containsExactly("reporter.did");
		assertThat(actions(read(this.unit, Role.ENTERPRISE, new Subject("https://other.example", this.reporter.id()))))
			.isEmpty();
		assertThat(actions(read(this.unit, Role.OFFICIAL, this.official))).containsExactly("official.did",
				"reporter.did");
		assertThat(actions(read(this.district.asTenant(), Role.OFFICE, Rows.someone()))).containsExactly("office.did",
				"neighbour.did", "official.did", "reporter.did");
		assertThat(actions(this.log.entries(Admitted.office(other, Rows.someone()), ANY, FIRST_PAGE))).isEmpty();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> read(this.district.asTenant(), Role.LEADER, Rows.someone()))
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
	}

	@Test
	void pagesFollowOneAnotherWithoutGapOrRepeat() {
		for (int i = 1; i <= 5; i++) {
			happened(this.unit, this.reporter, "step." + "abcde".charAt(i - 1));
		}
		Member reader = Admitted.as(Role.OFFICIAL, this.unit, this.district, this.official);

		Page<AuditEntry> first = this.log.entries(reader, ANY, new PageRequest(null, 2));
		Page<AuditEntry> second = this.log.entries(reader, ANY, new PageRequest(first.next(), 2));
		Page<AuditEntry> third = this.log.entries(reader, ANY, new PageRequest(second.next(), 2));

		assertThat(actions(first)).containsExactly("step.e", "step.d");
		assertThat(actions(second)).containsExactly("step.c", "step.b");
		assertThat(actions(third)).containsExactly("step.a");
		assertThat(third.next()).isNull();
	}

	@Test
	void aViewTellsWhetherItWasTheReader() {
		happened(this.unit, this.reporter, "thing.made");
		Member reader = Admitted.as(Role.ENTERPRISE, this.unit, this.district, this.reporter);
		AuditEntry entry = this.log.entries(reader, ANY, FIRST_PAGE).items().getFirst();

		assertThat(AuditEntryView.of(entry, reader).actor().you()).isTrue();
		assertThat(AuditEntryView.of(entry, Admitted.as(Role.OFFICIAL, this.unit, this.district, this.official))
			.actor()
			.you()).isFalse();
	}

	private void happened(TenantId tenant, Subject actor, String action) {
		this.transactions.executeWithoutResult(
				(status) -> this.events.publishEvent(new Happened(tenant, this.district, actor, action)));
	}

	private Page<AuditEntry> read(TenantId tenant, Role role, Subject subject) {
		return this.log.entries(Admitted.as(role, tenant, this.district, subject), ANY, FIRST_PAGE);
	}

	private static List<String> actions(Page<AuditEntry> page) {
		return page.items().stream().map(AuditEntry::action).toList();
	}

	record Happened(TenantId tenant, DistrictId district, Subject actor, String action) implements AuditedEvent {

		@Override
		public String object() {
			return "thing/1";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("word", "才治", "size", 3);
		}

	}

}
