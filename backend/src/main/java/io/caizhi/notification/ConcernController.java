package io.caizhi.notification;

import java.util.Comparator;
import java.util.List;

import io.caizhi.tenancy.Concerns;
import io.caizhi.tenancy.Concerns.Concern;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What leaders should ask about, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/concerns")
class ConcernController {

	private final List<Concerns> sources;

	ConcernController(List<Concerns> sources) {
		this.sources = sources;
	}

	@GetMapping
	ConcernList list(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @PathVariable String tenant) {
		return new ConcernList(this.sources.stream()
			.flatMap((source) -> source.of(member.districtScope()).stream())
			.sorted(Comparator.comparing(ConcernKind::of))
			.map((concern) -> ConcernView.of(concern, member, tenant))
			.toList());
	}

	/**
	 * What there is to ask about, the most pressing first; empty where all is in order.
	 */
	@Schema(name = "Concerns")
	record ConcernList(List<ConcernView> items) {

	}

	/**
	 * Matters of one kind; names nobody.
	 *
	 * @param count how many there are
	 * @param units how many units they are with; 0 where with none in particular
	 * @param page the address of the page on which they are seen, where the reader may
	 * open it
	 */
	@Schema(name = "Concern")
	record ConcernView(ConcernKind kind, @Schema(example = "3") int count, @Schema(example = "2") int units,
			@Nullable @Schema(example = "/t/nanqiao/supervision?show=overdue") String page) {

		static ConcernView of(Concern concern, Member member, String tenant) {
			ConcernKind kind = ConcernKind.of(concern);
			String page = kind.page(member);
			return new ConcernView(kind, concern.count(), concern.units(),
					(page != null) ? "/t/" + tenant + page : null);
		}

	}

}
