package io.caizhi.hiring.sampling;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.HireId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.GivenFile;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit samples of a district, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/audit-samples")
class SampleController {

	private static final String CSV = "text/csv;charset=UTF-8";

	private final Drawing drawing;

	private final SampleReading reading;

	private final Redrawing redrawing;

	private final Auditing auditing;

	SampleController(Drawing drawing, SampleReading reading, Redrawing redrawing, Auditing auditing) {
		this.drawing = drawing;
		this.reading = reading;
		this.redrawing = redrawing;
		this.auditing = auditing;
	}

	@GetMapping
	Page<SampleView> list(@Granted({ Role.LEADER, Role.OFFICE }) Member member, PageRequest page) {
		return this.reading.page(member, page);
	}

	@PostMapping
	@Idempotent
	@Refuses("sampling.nothing-counts")
	ResponseEntity<SampleView> draw(@Granted(Role.OFFICE) Member office, @PathVariable String tenant,
			@Valid @RequestBody Draw request) {
		Sample sample = this.drawing.draw(office, request.from(), request.to(), request.size(), request.seed());
		URI location = URI.create("/api/tenants/%s/audit-samples/%s".formatted(tenant, sample.id()));
		return answer(ResponseEntity.created(location), office, sample.id());
	}

	@GetMapping("/{sample}")
	ResponseEntity<SampleView> one(@Granted({ Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable SampleId sample) {
		return answer(ResponseEntity.ok(), member, sample);
	}

	@PutMapping("/{sample}/closing")
	@Refuses({ "sampling.closed", "sampling.findings-missing" })
	ResponseEntity<SampleView> close(@Granted(Role.OFFICE) Member office, @PathVariable SampleId sample,
			ExpectedVersion version) {
		this.auditing.close(office, sample, version);
		return answer(ResponseEntity.ok(), office, sample);
	}

	@GetMapping("/{sample}/redraw")
	RedrawView redraw(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @PathVariable SampleId sample) {
		return RedrawView.of(this.redrawing.redraw(member, sample));
	}

	@GetMapping("/{sample}/population.csv")
	@GivesFile("text/csv")
	ResponseEntity<byte[]> population(@Granted(Role.OFFICE) Member office, @PathVariable SampleId sample) {
		return new GivenFile("抽查总体-" + sample + ".csv", CSV, this.redrawing.population(office, sample)).answer();
	}

	private ResponseEntity<SampleView> answer(ResponseEntity.BodyBuilder answer, Member member, SampleId id) {
		SampleView sample = this.reading.one(member, id);
		return answer.eTag(String.valueOf(sample.version())).body(sample);
	}

	/** What is to be drawn. */
	record Draw(@NotNull @Schema(type = "string", example = "2026-01") YearMonth from,
			@NotNull @Schema(description = "at most 12 months together", type = "string",
					example = "2026-11") YearMonth to,
			@NotNull @Schema(minimum = "1", maximum = "1000", example = "50") Integer size,
			@Schema(description = "letters, digits and hyphens, such as numbers drawn in public; absent, one is made",
					minLength = 8, maxLength = 64, example = "20261210-03-17-22-28-31-33") @Nullable String seed) {

	}

	/**
	 * What came of drawing again.
	 *
	 * @param equal whether the same hires were drawn, from the same population
	 */
	@Schema(name = "SampleRedraw")
	record RedrawView(boolean equal, boolean populationIntact, List<Place> differences) {

		static RedrawView of(Redrawing.Redrawn redrawn) {
			return new RedrawView(redrawn.equal(), redrawn.populationIntact(),
					redrawn.differences()
						.stream()
						.map((place) -> new Place(place.position(), place.drawn(), place.redrawn()))
						.toList());
		}

		/** A place that another hire takes, or the same with another lot. */
		@Schema(name = "SampleRedrawPlace")
		record Place(int position, @Schema(type = "string") @Nullable HireId drawn,
				@Schema(type = "string") @Nullable HireId redrawn) {

		}

	}

}
