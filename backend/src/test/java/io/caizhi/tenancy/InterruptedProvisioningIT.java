package io.caizhi.tenancy;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import io.caizhi.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The process ends after any step; the next round ends where it should have. */
class InterruptedProvisioningIT extends ProvisioningScene {

	@Autowired
	private MemberRepository members;

	@Autowired
	private Door door;

	@Autowired
	private DirectoryProperties properties;

	@Autowired
	private RoundLock lock;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private Clock clock;

	@Test
	void whereverTheProcessDiesTheNextRoundEndsWithOneOfEach() {
		// the application's own rounds stand aside while the test holds the lock
		this.lock.alone("caizhi-provisioning", () -> {
			int died = 0;
			for (int steps = 1;; steps++) {
				String code = "crash" + steps;
				String official = address("crash");
				createUnit(code);
				invite(unitPath(code) + "/officials", official);
				boolean interrupted = diesIn(rounds(InterruptedDirectory.after(steps, this.directory)));
				rounds(this.directory).round();

				assertThat(organizationsLike(this.district + "-" + code)).as("after step %d", steps).isEqualTo(1);
				assertThat(this.access.realm().users().searchByEmail(official, true)).as("after step %d", steps)
					.hasSize(1);
				assertThat(membersOf(this.district + "-" + code, "/official")).as("after step %d", steps)
					.containsExactly(official);
				assertThat(mailsTo(official)).as("after step %d", steps).isBetween(1L, 2L);
				assertThat(behind(this.district + "-" + code)).as("after step %d", steps).isZero();
				if (!interrupted) {
					break;
				}
				died++;
			}
			assertThat(died).isEqualTo(10);
		});
	}

	@Test
	void aRemovalThatIsCutOffIsFinished() {
		this.lock.alone("caizhi-provisioning", () -> {
			createUnit("cut");
			rounds(this.directory).round();
			for (int steps = 1; steps <= 2; steps++) {
				String official = address("cut");
				String id = invite(unitPath("cut") + "/officials", official);
				rounds(this.directory).round();
				assertThat(this.api.delete(this.office, unitPath("cut") + "/officials/" + id, 1).status())
					.isEqualTo(204);

				assertThat(diesIn(rounds(InterruptedDirectory.after(steps, this.directory)))).isTrue();
				rounds(this.directory).round();

				assertThat(membersOf(this.district + "-cut", "")).isEmpty();
				assertThat(this.access.realm().users().searchByEmail(official, true)).hasSize(1);
			}
		});
	}

	@Test
	void aPersonRemovedBeforeKeycloakKnewThemIsRevokedAsSoonAsItDoes() {
		this.lock.alone("caizhi-provisioning", () -> {
			createUnit("early");
			String official = address("early");
			String id = invite(unitPath("early") + "/officials", official);
			// dies when the account is a member, but we have not marked it
			diesIn(rounds(InterruptedDirectory.after(9, this.directory)));
			this.jdbc.sql("UPDATE member SET subject = NULL, issuer = NULL WHERE id = ?")
				.param(MemberId.valueOf(id).value())
				.update();
			assertThat(this.api.delete(this.office, unitPath("early") + "/officials/" + id, 1).status()).isEqualTo(204);

			rounds(this.directory).round();

			assertThat(membersOf(this.district + "-early", "")).isEmpty();
			assertThat(this.jdbc.sql("SELECT COUNT(*) FROM revocation WHERE subject = ?")
				.param(this.access.person(official).getId())
				.query(Integer.class)
				.single()).isEqualTo(1);
		});
	}

	/** Rounds of our own over the rows of this test's district. */
	private ProvisioningRounds rounds(IdentityDirectory used) {
		DirectoryRepository own = new OfOneDistrict(this.jdbc, this.district);
		Provisioning provisioning = new Provisioning(used, own, this.members, this.door, this.properties, this.issuer,
				this.clock);
		return new ProvisioningRounds(own, provisioning, new NoLock(this.dataSource), this.clock);
	}

	private static boolean diesIn(ProvisioningRounds rounds) {
		try {
			rounds.round();
			return false;
		}
		catch (InterruptedDirectory.ProcessDied ex) {
			return true;
		}
	}

	private long organizationsLike(String alias) {
		return this.access.realm()
			.organizations()
			.list(0, 1000)
			.stream()
			.filter((organization) -> organization.getAlias().equals(alias))
			.count();
	}

	private static final class NoLock extends RoundLock {

		private NoLock(DataSource dataSource) {
			super(dataSource);
		}

		@Override
		public void alone(String name, Runnable work) {
			work.run();
		}

	}

	private static final class OfOneDistrict extends DirectoryRepository {

		private final Set<Long> tenants;

		private OfOneDistrict(JdbcClient jdbc, String district) {
			super(jdbc);
			this.tenants = new HashSet<>(jdbc.sql("""
					SELECT u.id FROM tenant u JOIN tenant d ON d.id = u.district_id WHERE d.alias = ?
					""").param(district).query(Long.class).list());
		}

		@Override
		List<Wanted> tenantsBehind() {
			return super.tenantsBehind().stream().filter((row) -> isOwn(row.tenant())).toList();
		}

		@Override
		List<PlaceKey> placesBehind() {
			return super.placesBehind().stream().filter((row) -> isOwn(row.tenant())).toList();
		}

		@Override
		List<PlaceKey> mailsDue() {
			return super.mailsDue().stream().filter((row) -> isOwn(row.tenant())).toList();
		}

		private boolean isOwn(TenantId tenant) {
			return this.tenants.contains(tenant.value());
		}

	}

}
