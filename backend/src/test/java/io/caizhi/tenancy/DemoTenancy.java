package io.caizhi.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tenants and people of the demo, made by the use cases of operator and office, and
 * in Keycloak before the call returns. What is there already is left as it is.
 */
@Component
@Profile("demo")
public class DemoTenancy {

	private static final int ATTEMPTS = 60;

	private static final long PAUSE_MILLIS = 500;

	private final Districts districts;

	private final Units units;

	private final Members members;

	private final MemberRepository places;

	private final DirectoryRepository behind;

	private final Provisioning provisioning;

	private final RoundLock lock;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	DemoTenancy(Districts districts, Units units, Members members, MemberRepository places, DirectoryRepository behind,
			Provisioning provisioning, RoundLock lock, PlatformTransactionManager transactions, JdbcClient jdbc) {
		this.districts = districts;
		this.units = units;
		this.members = members;
		this.places = places;
		this.behind = behind;
		this.provisioning = provisioning;
		this.lock = lock;
		this.transaction = new TransactionTemplate(transactions);
		this.jdbc = jdbc;
	}

	/** Makes a district with the first person of its office. */
	public void district(Subject operator, String code, String name, String officeName, String officeEmail) {
		if (tenant(code).isEmpty()) {
			this.districts.create(new Operator(operator), new TenantCode(code), name, PersonName.read(officeName, ""),
					EmailAddress.read(officeEmail, ""));
		}
	}

	/** Makes a unit with an official. */
	public void unit(Member office, String code, String name, UnitCategory category, String officialName,
			String officialEmail) {
		if (this.units.all(office.districtScope()).stream().noneMatch((unit) -> unit.code().equals(code))) {
			this.units.create(office, new TenantCode(code), name, category, null);
		}
		official(office, code, officialName, officialEmail);
	}

	public void official(Member office, String unit, String name, String email) {
		this.members.inviteOfficial(office, unit, name, email);
	}

	public void leader(Member office, String name, String email) {
		this.members.invite(office, Role.LEADER, name, email);
	}

	/** Whether the person was ever invited there. */
	public boolean invited(String alias, Role role, String email) {
		return place(alias, role, email).isPresent();
	}

	/** The person acting there, whom Keycloak must have. */
	public Member member(String alias, Role role, String email) {
		Tenant tenant = tenant(alias).orElseThrow();
		Subject subject = place(alias, role, email).filter(Place::ready)
			.map(Place::subject)
			.orElseThrow(() -> new IllegalStateException("Keycloak has no " + role + " of " + alias));
		return new Member(tenant.id(), tenant.district(), Set.of(role), subject);
	}

	/**
	 * Does something in one transaction, then tells Keycloak all that came of it, two
	 * things at a time, before the application's own rounds would. Nobody is written to:
	 * the demo's addresses are nobody's.
	 * @param progress takes how many people Keycloak has been told of
	 */
	public void settled(Runnable work, Consumer<Integer> progress) {
		AtomicBoolean done = new AtomicBoolean();
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			try {
				this.lock.alone("caizhi-provisioning", () -> {
					this.transaction.executeWithoutResult((status) -> {
						work.run();
						this.jdbc.sql("UPDATE member SET mail_due = FALSE WHERE mail_due").update();
					});
					carryAll(progress);
					done.set(true);
				});
			}
			catch (DirectoryAway | DirectoryRefusal ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
			if (done.get()) {
				return;
			}
			pause();
		}
		throw new IllegalStateException("Somebody else tells Keycloak without end");
	}

	private void carryAll(Consumer<Integer> progress) {
		inPairs(this.behind.tenantsBehind(), this.provisioning::carry, (done) -> {
		});
		inPairs(this.behind.placesBehind(), this.provisioning::carry, progress);
	}

	/** One half each, because the order within a half is that of time. */
	private static <T> void inPairs(List<T> all, Consumer<T> work, Consumer<Integer> progress) {
		CompletableFuture<Void> other = CompletableFuture.runAsync(() -> each(all.subList(0, all.size() / 2), work));
		each(all.subList(all.size() / 2, all.size()), work);
		try {
			other.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : ex;
		}
		progress.accept(all.size());
	}

	private static <T> void each(List<T> all, Consumer<T> work) {
		all.forEach(work);
	}

	private Optional<Place> place(String alias, Role role, String email) {
		return tenant(alias).flatMap((tenant) -> this.places.current(tenant.id(), EmailAddress.read(email, ""), role));
	}

	private Optional<Tenant> tenant(String alias) {
		return this.jdbc.sql("SELECT id, district_id FROM tenant WHERE alias = :alias")
			.param("alias", alias)
			.query((row, number) -> new Tenant(new TenantId(row.getLong("id")),
					new DistrictId(row.getLong("district_id"))))
			.optional();
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private record Tenant(TenantId id, DistrictId district) {

	}

}
