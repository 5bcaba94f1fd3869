package io.caizhi.tenancy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willDoNothing;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/** What a round leaves for later, and for how long. */
class ProvisioningRoundsTest {

	private static final DirectoryRepository.Wanted FIRST = tenant(1, 1);

	private static final DirectoryRepository.Wanted SECOND = tenant(2, 1);

	private static final DirectoryRepository.PlaceKey PLACE = new DirectoryRepository.PlaceKey(new TenantId(1),
			new MemberId(3), "o", 1);

	private static final DirectoryRepository.PlaceKey OTHER_PLACE = new DirectoryRepository.PlaceKey(new TenantId(1),
			new MemberId(4), "o", 1);

	private final DirectoryRepository repository = mock();

	private final Provisioning provisioning = mock();

	private final RoundLock lock = mock();

	private final Clock clock = mock();

	private final ProvisioningRounds rounds = new ProvisioningRounds(this.repository, this.provisioning, this.lock,
			this.clock);

	private Instant now = Instant.parse("2026-11-24T02:00:00Z");

	@BeforeEach
	void alone() {
		doAnswer((call) -> {
			call.<Runnable>getArgument(1).run();
			return null;
		}).when(this.lock).alone(any(), any());
		given(this.clock.instant()).willAnswer((call) -> this.now);
		given(this.clock.getZone()).willReturn(ZoneOffset.UTC);
		given(this.repository.tenantsBehind()).willReturn(List.of(FIRST, SECOND));
		given(this.repository.placesBehind()).willReturn(List.of(PLACE));
		given(this.repository.mailsDue()).willReturn(List.of());
	}

	@Test
	void oneRowThatFailsHoldsUpNoOther() {
		willThrow(new DirectoryRefusal("no")).given(this.provisioning).carry(FIRST);

		this.rounds.round();

		verify(this.provisioning).carry(SECOND);
		verify(this.provisioning).carry(PLACE);
	}

	@Test
	void aRowThatFailsIsLeftForLongerEachTime() {
		willThrow(new DirectoryRefusal("no")).given(this.provisioning).carry(FIRST);

		this.rounds.round();
		pass(Duration.ofSeconds(4));
		verify(this.provisioning, times(1)).carry(FIRST);
		pass(Duration.ofSeconds(1));
		verify(this.provisioning, times(2)).carry(FIRST);
		pass(Duration.ofSeconds(9));
		verify(this.provisioning, times(2)).carry(FIRST);
		pass(Duration.ofSeconds(1));
		verify(this.provisioning, times(3)).carry(FIRST);
	}

	@Test
	void aRowThatWasChangedIsTriedAtOnce() {
		willThrow(new DirectoryRefusal("no")).given(this.provisioning).carry(FIRST);
		this.rounds.round();
		DirectoryRepository.Wanted changed = tenant(1, 2);
		given(this.repository.tenantsBehind()).willReturn(List.of(changed));

		this.rounds.round();

		verify(this.provisioning).carry(changed);
	}

	@Test
	void awayEndsTheRoundAndTheNextTriesAgain() {
		willThrow(new DirectoryAway("away")).given(this.provisioning).carry(FIRST);
		this.rounds.round();
		verify(this.provisioning, never()).carry(SECOND);

		willDoNothing().given(this.provisioning).carry(FIRST);
		this.rounds.round();
		verify(this.provisioning).carry(SECOND);
		verify(this.provisioning).carry(PLACE);
	}

	@Test
	void aMailThatFailsHoldsUpNothingAndIsTriedLater() {
		given(this.repository.mailsDue()).willReturn(List.of(PLACE, OTHER_PLACE));
		willThrow(new DirectoryRefusal("no")).given(this.provisioning).mail(PLACE);

		this.rounds.round();
		verify(this.provisioning).carry(PLACE);
		verify(this.provisioning, never()).mail(OTHER_PLACE);

		this.rounds.round();
		verify(this.provisioning).mail(OTHER_PLACE);
		verify(this.provisioning, times(1)).mail(PLACE);

		pass(Duration.ofSeconds(5));
		verify(this.provisioning, times(2)).mail(PLACE);
	}

	private void pass(Duration time) {
		this.now = this.now.plus(time);
		this.rounds.round();
	}

	private static DirectoryRepository.Wanted tenant(long id, int version) {
		return new DirectoryRepository.Wanted(new TenantId(id), new DistrictId(id), TenantKind.DISTRICT, "t" + id, "区",
				TenantStatus.PROVISIONING, null, version);
	}

}
