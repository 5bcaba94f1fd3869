package io.caizhi.tenancy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/** Who gets in, and how old an answer may be. */
class DoorTest {

	private static final Subject PERSON = new Subject("https://id.example", "7d1c");

	private static final Instant ISSUED = Instant.parse("2026-11-24T02:00:00Z");

	private static final Entrance WUYI = new Entrance(new TenantId(2), new DistrictId(1), TenantKind.UNIT, "nq-wuyi",
			"id-of-wuyi");

	private static final Door.Removal NONE = new Door.Removal(Instant.EPOCH, Set.of());

	private final DoorRepository repository = mock();

	private final Door door = new Door(this.repository);

	@BeforeEach
	void anActiveTenant() {
		given(this.repository.doorway(any(), any())).willReturn(Optional.empty());
		taken(NONE);
	}

	@Test
	void theTokenMustNameAliasAndIdentifier() {
		assertThat(this.door.admit(caller("nq-wuyi", "id-of-wuyi", Role.OFFICIAL), "nq-wuyi", true).roles())
			.containsExactly(Role.OFFICIAL);
		refused("not-found", caller("nq-wuyi", "id-of-another", Role.OFFICIAL), "nq-wuyi");
		refused("not-found", caller("nq-wuyi", "id-of-wuyi", Role.OFFICIAL), "nq-zhulong");
		refused("not-found", caller("unknown", "id-of-wuyi", Role.OFFICIAL), "unknown");
		refused("no-tenant", caller(TokenTenants.NONE), "nq-wuyi");
	}

	@Test
	void aRoleOfAnotherKindOfTenantCountsForNothing() {
		Member member = this.door.admit(caller("nq-wuyi", "id-of-wuyi", Role.OFFICE, Role.LEADER), "nq-wuyi", true);

		assertThat(member.roles()).isEmpty();
		assertThatExceptionOfType(Refusal.class).isThrownBy(member::districtScope);
	}

	@ParameterizedTest(name = "removed at {0}: admitted {1}")
	@CsvSource({ "2026-11-24T01:59:59.999999Z, true", "2026-11-24T02:00:00Z, false", "2026-11-24T02:00:00.700Z, false",
			"2026-11-24T02:05:00Z, false" })
	void tokensOfTheSecondOfTheRemovalAndBeforeAreRefused(Instant removedAt, boolean admitted) {
		taken(new Door.Removal(removedAt, Set.of()));
		Caller caller = caller("nq-wuyi", "id-of-wuyi", Role.OFFICIAL);

		if (admitted) {
			assertThat(this.door.admit(caller, "nq-wuyi", true)).isNotNull();
		}
		else {
			refused("not-found", caller, "nq-wuyi");
		}
	}

	@Test
	void aRoleTakenHereIsGoneWhateverTheTokenSays() {
		taken(new Door.Removal(Instant.EPOCH, Set.of(Role.OFFICIAL)));

		refused("not-found", caller("nq-wuyi", "id-of-wuyi", Role.OFFICIAL), "nq-wuyi");
		assertThat(this.door.admit(caller("nq-wuyi", "id-of-wuyi", Role.OFFICIAL, Role.ENTERPRISE), "nq-wuyi", true)
			.roles()).containsExactly(Role.ENTERPRISE);
	}

	@Test
	void readsRememberAndWritesAsk() {
		Caller caller = caller("nq-wuyi", "id-of-wuyi", Role.OFFICIAL);
		this.door.admit(caller, "nq-wuyi", false);
		this.door.admit(caller, "nq-wuyi", false);
		verify(this.repository, times(1)).doorway("nq-wuyi", PERSON);

		given(this.repository.doorway("nq-wuyi", PERSON)).willReturn(Optional.empty());
		refused("not-found", caller, "nq-wuyi");
		// what the write learnt, the next read knows too
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.door.admit(caller, "nq-wuyi", false));
	}

	@Test
	void whatIsForgottenIsAskedAgain() {
		Caller caller = caller("nq-wuyi", "id-of-wuyi", Role.OFFICIAL);
		this.door.admit(caller, "nq-wuyi", false);

		this.door.forget("nq-wuyi");
		this.door.forget(WUYI.tenant(), PERSON);
		this.door.admit(caller, "nq-wuyi", false);

		verify(this.repository, times(2)).doorway("nq-wuyi", PERSON);
	}

	/** What the database says was taken from the person. */
	private void taken(Door.Removal removal) {
		given(this.repository.doorway("nq-wuyi", PERSON))
			.willReturn(Optional.of(new DoorRepository.Doorway(WUYI, removal)));
	}

	private void refused(String code, Caller caller, String alias) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.door.admit(caller, alias, true))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(code));
	}

	private static Caller caller(String alias, String organization, Role... roles) {
		return caller(new TokenTenants(Map.of(alias, new TokenTenants.Entry(organization, Set.of(roles)))));
	}

	private static Caller caller(TokenTenants tenants) {
		return new Caller(PERSON, "王晓", null, "zh-CN", false, ISSUED, tenants, "login");
	}

}
