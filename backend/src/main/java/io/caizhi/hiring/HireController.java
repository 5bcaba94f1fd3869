package io.caizhi.hiring;

import java.net.URI;
import java.time.YearMonth;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.privacy.DocumentNumber;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hires of one monthly return, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/hires")
class HireController {

	private final ReturnReading reading;

	private final MonthlyReturns returns;

	private final Disclosure disclosure;

	HireController(ReturnReading reading, MonthlyReturns returns, Disclosure disclosure) {
		this.reading = reading;
		this.returns = returns;
		this.disclosure = disclosure;
	}

	@ShowsPersons
	@GetMapping
	Page<HireView> list(@Granted({ Role.ENTERPRISE, Role.OFFICIAL }) Member member,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, PageRequest page) {
		ReturnInView seen = this.reading.uncounted(member, enterprise, month);
		return this.reading.hires(member, seen, page).map((hire) -> HireView.of(hire, seen));
	}

	@ShowsPersons
	@GetMapping("/{hire}")
	ResponseEntity<HireView> one(@Granted({ Role.ENTERPRISE, Role.OFFICIAL }) Member member,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, @PathVariable HireId hire) {
		return answer(ResponseEntity.ok(), member, enterprise, month, hire);
	}

	@PostMapping
	@Idempotent
	@Refuses({ "month.closed", "month.not-begun", "return.awaits-decision", "return.verified", "return.full" })
	ResponseEntity<HireView> add(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable String tenant,
			@PathVariable EnterpriseId enterprise, @PathVariable YearMonth month, @RequestBody HireDraft draft) {
		MonthlyReturns.Added added = this.returns.add(reporter, enterprise, month, draft);
		Hire hire = added.entered().getFirst().draft();
		URI location = URI.create(
				"/api/tenants/%s/enterprises/%s/returns/%s/hires/%s".formatted(tenant, enterprise, month, hire.id()));
		return answer(ResponseEntity.created(location), this.reading.uncounted(reporter, added), hire);
	}

	@PutMapping("/{hire}")
	@Refuses({ "month.closed", "return.awaits-decision", "return.verified", "hire.verified" })
	ResponseEntity<HireView> correct(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, @PathVariable HireId hire, ExpectedVersion version,
			@RequestBody HireDraft draft) {
		this.returns.correct(reporter, enterprise, month, hire, draft, version);
		return answer(ResponseEntity.ok(), reporter, enterprise, month, hire);
	}

	@DeleteMapping("/{hire}")
	@Refuses({ "month.closed", "return.awaits-decision", "return.verified", "hire.verified" })
	ResponseEntity<Void> remove(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, @PathVariable HireId hire, ExpectedVersion version) {
		this.returns.remove(reporter, enterprise, month, hire, version);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{hire}/disclosure")
	ResponseEntity<Disclosed> disclose(@Granted(Role.OFFICIAL) Member official, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, @PathVariable HireId hire, @Valid @RequestBody Disclose request) {
		DocumentNumber number = this.disclosure.disclose(official, enterprise, month, hire, request.reason());
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Disclosed(number.value()));
	}

	private ResponseEntity<HireView> answer(ResponseEntity.BodyBuilder answer, Member member, EnterpriseId enterprise,
			YearMonth month, HireId id) {
		ReturnInView seen = this.reading.uncounted(member, enterprise, month);
		return answer(answer, seen, this.reading.hire(member, seen, id));
	}

	private static ResponseEntity<HireView> answer(ResponseEntity.BodyBuilder answer, ReturnInView seen, Hire hire) {
		return answer.eTag(String.valueOf(hire.version())).body(HireView.of(hire, seen));
	}

	/** Why the whole number must be seen; the audit log keeps it. */
	record Disclose(@NotNull @Schema(minLength = 10, maxLength = 200, example = "与劳动合同原件核对证件号码") String reason) {

	}

	/** The number as entered. */
	record Disclosed(@Schema(example = "11010519491231002X") String documentNumber) {

		@Override
		public String toString() {
			return "Disclosed";
		}

	}

}
