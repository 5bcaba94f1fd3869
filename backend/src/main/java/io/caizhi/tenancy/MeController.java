package io.caizhi.tenancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

import io.caizhi.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is logged in, over HTTP. */
@RestController
@RequestMapping("/api/me")
class MeController {

	private final Door door;

	private final DoorRepository repository;

	private final ObjectProvider<Affiliations> affiliations;

	private final Clock clock;

	MeController(Door door, DoorRepository repository, ObjectProvider<Affiliations> affiliations, Clock clock) {
		this.door = door;
		this.repository = repository;
		this.affiliations = affiliations;
		this.clock = clock;
	}

	@GetMapping
	MeView me(Caller caller) {
		List<MeView.TenantView> tenants = this.door.visits(caller).stream().map(this::tenant).toList();
		List<String> open = tenants.stream().map(MeView.TenantView::alias).toList();
		List<MeView.TenantName> elsewhere = this.repository.places(caller.subject())
			.stream()
			.filter((place) -> !open.contains(place.alias()))
			.toList();
		return new MeView(caller.subject().id(), caller.name(), caller.email(), caller.language(), caller.operator(),
				tenants, elsewhere);
	}

	private MeView.TenantView tenant(Door.Visit visit) {
		Entrance entrance = visit.entrance();
		LocalDate today = ChinaTime.day(this.clock.instant());
		DoorRepository.Surroundings around = this.repository.surroundings(entrance.tenant(), today);
		return new MeView.TenantView(entrance.alias(), around.name(), entrance.kind(),
				new MeView.DistrictName(around.districtAlias(), around.districtName()), around.category(),
				new TreeSet<>(visit.member().roles()), enterprise(visit.member()));
	}

	private MeView.@Nullable EnterpriseName enterprise(Member member) {
		if (!member.is(Role.ENTERPRISE)) {
			return null;
		}
		return this.affiliations.stream()
			.flatMap((port) -> port.of(member.tenant(), member.subject()).stream())
			.findFirst()
			.map((affiliation) -> new MeView.EnterpriseName(affiliation.enterprise(), affiliation.name()))
			.orElse(null);
	}

}
