package io.caizhi.enterprise;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Affiliations;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.MemberId;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.Rows;
import io.caizhi.testing.Visits;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A credit code once a district, an enterprise in one unit, a reporter for one. */
@DatabaseTest
class EnterprisesIT {

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private ReporterRepository reporters;

	@Autowired
	private Affiliations affiliations;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private Rows rows;

	private DistrictId district;

	private Member wuyi;

	private Member zhulong;

	private Member elsewhere;

	@BeforeEach
	void makeTenants() {
		this.rows = new Rows(this.jdbc);
		this.district = this.rows.district(this.clock.instant());
		this.wuyi = official(this.district);
		this.zhulong = official(this.district);
		this.elsewhere = official(this.rows.district(this.clock.instant()));
	}

	@Test
	void anEnterpriseIsRegisteredInOneSpellingAndWrittenDown() {
		String code = freshCode();

		Enterprise registered = this.enterprises.register(this.wuyi, " " + code.toLowerCase() + "\u3000", " 晨光电子 ");

		assertThat(this.enterprises.visibleTo(this.wuyi, registered.id()))
			.isEqualTo(new Enterprise(registered.id(), code, "晨光电子", 1));
		assertThat(audited(this.wuyi)).containsExactly("enterprise.registered enterprise/" + registered.id());
	}

	@Test
	void aBadCodeIsRefusedAndNothingStored() {
		assertRefused("invalid", () -> this.enterprises.register(this.wuyi, "91350100M000100Y4Z", "晨光电子"));

		assertThat(this.enterprises.all(this.wuyi)).isEmpty();
		assertThat(audited(this.wuyi)).isEmpty();
	}

	@Test
	void aTakenCodeTellsOnlyTheOwnUnitWhereItIs() {
		String code = freshCode();
		this.enterprises.register(this.wuyi, code, "晨光电子");

		assertRefused("enterprise.already-registered", () -> this.enterprises.register(this.wuyi, code, "晨光"));
		assertRefused("enterprise.registered-elsewhere", () -> this.enterprises.register(this.zhulong, code, "晨光"));

		assertThat(this.enterprises.all(this.wuyi)).hasSize(1);
		assertThat(this.enterprises.all(this.zhulong)).isEmpty();
		assertThat(audited(this.zhulong)).isEmpty();
		assertThat(this.enterprises.register(this.elsewhere, code, "晨光").creditCode()).isEqualTo(code);
	}

	@Test
	void ofManyWhoRegisterTheSameCodeAtOnceOneSucceeds() throws Exception {
		String code = freshCode();
		List<Callable<String>> attempts = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			Member official = (i % 2 == 0) ? this.wuyi : this.zhulong;
			attempts.add(() -> {
				try {
					return this.enterprises.register(official, code, "晨光电子").creditCode();
				}
				catch (Refusal ex) {
					return ex.kind() + " " + ex.code();
				}
			});
		}

		List<String> outcomes = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<String> done : threads.invokeAll(attempts)) {
				outcomes.add(done.get(20, TimeUnit.SECONDS));
			}
		}

		assertThat(outcomes).filteredOn(code::equals).hasSize(1);
		assertThat(outcomes).filteredOn((outcome) -> !code.equals(outcome))
			.containsOnly("CONFLICT enterprise.already-registered", "CONFLICT enterprise.registered-elsewhere");
		assertThat(this.enterprises.all(this.wuyi).size() + this.enterprises.all(this.zhulong).size()).isOne();
	}

	@Test
	void aNameIsChangedByWhoSawTheLastOne() {
		EnterpriseId id = register(this.wuyi).id();

		assertRefused("changed-meanwhile", () -> this.enterprises.rename(this.wuyi, id, "新名", new ExpectedVersion(2)));
		assertRefused("not-found", () -> this.enterprises.rename(this.zhulong, id, "新名", new ExpectedVersion(1)));
		assertThat(this.enterprises.visibleTo(this.wuyi, id).name()).isEqualTo("晨光电子");
		Enterprise renamed = this.enterprises.rename(this.wuyi, id, "新名", new ExpectedVersion(1));

		assertThat(this.enterprises.visibleTo(this.wuyi, id)).isEqualTo(renamed);
		assertThat(renamed.name()).isEqualTo("新名");
		assertThat(renamed.version()).isEqualTo(2);
		assertThat(audited(this.wuyi)).hasSize(2).contains("enterprise.renamed enterprise/" + id);
	}

	@Test
	void onlyTheUnitsOfficialAndTheOwnReporterSeeAnEnterprise() {
		EnterpriseId own = register(this.wuyi).id();
		EnterpriseId other = register(this.wuyi).id();
		Member reporter = reporter(this.wuyi, own);

		assertThat(this.enterprises.visibleTo(reporter, own).id()).isEqualTo(own);
		assertThat(this.enterprises.reportedBy(reporter, own).id()).isEqualTo(own);
		assertRefused("not-found", () -> this.enterprises.visibleTo(reporter, other));
		assertRefused("not-found", () -> this.enterprises.reportedBy(reporter, other));
		assertRefused("not-found", () -> this.enterprises.visibleTo(this.zhulong, own));
		assertRefused("not-found", () -> this.enterprises.visibleTo(this.elsewhere, own));
		assertRefused("role-required", () -> this.enterprises.reportedBy(this.wuyi, own));
		assertRefused("not-found",
				() -> this.enterprises.visibleTo(Admitted.office(this.district, Rows.someone()), own));
	}

	@Test
	void aRemovedReporterReportsForNothing() {
		EnterpriseId own = register(this.wuyi).id();
		Member reporter = reporter(this.wuyi, own);
		assertThat(this.affiliations.of(this.wuyi.tenant(), reporter.subject()))
			.contains(new Affiliations.Affiliation(own.toString(), "晨光电子"));
		Subject sameIdOfAnotherIssuer = new Subject("https://other.example", reporter.subject().id());
		assertThat(this.affiliations.of(this.wuyi.tenant(), sameIdOfAnotherIssuer)).isEmpty();
		assertThat(this.affiliations.of(this.zhulong.tenant(), reporter.subject())).isEmpty();

		this.jdbc.sql("UPDATE member SET status = 'REMOVED' WHERE tenant_id = ? AND subject = ?")
			.param(this.wuyi.tenant().value())
			.param(reporter.subject().id())
			.update();

		assertThat(this.affiliations.of(this.wuyi.tenant(), reporter.subject())).isEmpty();
		assertThat(this.reporters.active(this.wuyi.tenant())).isEmpty();
		assertRefused("not-found", () -> this.enterprises.reportedBy(reporter, own));
	}

	@Test
	void theDatabaseRefusesAReporterForAnotherUnitsEnterprise() {
		EnterpriseId foreign = register(this.zhulong).id();
		long member = this.rows.member(this.wuyi.tenant(), Role.ENTERPRISE, Rows.someone());

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.reporters.assign(this.wuyi.tenant(), new MemberId(member), foreign));
	}

	@Test
	void aDistrictsScopeReadsItsOwnUnitsOnly() {
		Enterprise own = register(this.wuyi);
		register(this.elsewhere);
		Member office = Admitted.office(this.district, Rows.someone());

		assertThat(this.enterprises.all(office.districtScope(), this.wuyi.tenant())).containsExactly(own);
		assertThat(this.enterprises.all(office.districtScope(), this.elsewhere.tenant())).isEmpty();
	}

	@Test
	void pagesFollowOneAnother() {
		List<Enterprise> all = List.of(register(this.wuyi), register(this.wuyi), register(this.wuyi));

		Page<Enterprise> first = this.enterprises.page(this.wuyi, new PageRequest(null, 2));
		Page<Enterprise> second = this.enterprises.page(this.wuyi, new PageRequest(first.next(), 2));

		assertThat(first.items()).containsExactlyElementsOf(all.subList(0, 2));
		assertThat(second.items()).containsExactly(all.get(2));
		assertThat(second.next()).isNull();
		assertRefused("invalid", () -> this.enterprises.page(this.wuyi, new PageRequest("x", 2)));
	}

	private Member official(DistrictId of) {
		return Admitted.as(Role.OFFICIAL, this.rows.unit(of), of, Rows.someone());
	}

	private Member reporter(Member official, EnterpriseId enterprise) {
		Subject subject = Rows.someone();
		long member = this.rows.member(official.tenant(), Role.ENTERPRISE, subject);
		this.reporters.assign(official.tenant(), new MemberId(member), enterprise);
		return Admitted.as(Role.ENTERPRISE, official.tenant(), official.district(), subject);
	}

	private Enterprise register(Member official) {
		return this.enterprises.register(official, freshCode(), "晨光电子");
	}

	private List<String> audited(Member member) {
		return this.jdbc
			.sql("SELECT action, object FROM audit_entry WHERE tenant_id = ? AND " + Visits.LEFT_OUT + " ORDER BY id")
			.param(member.tenant().value())
			.query((row, number) -> row.getString("action") + " " + row.getString("object"))
			.list();
	}

	/** Tries the last two characters until both checks agree. */
	private static String freshCode() {
		String body = "91341103%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
		return "0123456789X".chars()
			.boxed()
			.flatMap((organisation) -> "0123456789ABCDEFGHJKLMNPQRTUWXY".chars()
				.mapToObj((check) -> body + (char) organisation.intValue() + (char) check))
			.filter((code) -> CreditCode.read(code) instanceof CreditCode.Legible)
			.findFirst()
			.orElseThrow();
	}

	private static void assertRefused(String code, ThrowingCallable call) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(call)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(code));
	}

}
