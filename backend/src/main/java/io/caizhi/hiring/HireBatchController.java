package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many hires of one monthly return at once, all or none, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/hires/batch")
class HireBatchController {

	/** As many as fit in the body of a request; files hold more. */
	private static final int MAXIMUM = 1_000;

	private final MonthlyReturns returns;

	HireBatchController(MonthlyReturns returns) {
		this.returns = returns;
	}

	@PostMapping
	@Idempotent
	@Refuses({ "month.closed", "month.not-begun", "return.awaits-decision", "return.verified", "return.full" })
	ResponseEntity<BatchAdded> add(@Granted(Role.ENTERPRISE) Member reporter, @PathVariable EnterpriseId enterprise,
			@PathVariable YearMonth month, @Valid @RequestBody Batch batch) {
		MonthlyReturns.Added added = this.returns.add(reporter, enterprise, month, batch.hires(),
				(index) -> "/hires/" + index);
		return ResponseEntity.status(HttpStatus.CREATED).body(new BatchAdded(added.version(), added.hires()));
	}

	/** Hires to enter. */
	@Schema(name = "HireBatch")
	record Batch(@NotNull @Size(min = 1, max = MAXIMUM) List<@NotNull HireDraft> hires) {

		@Override
		public String toString() {
			return "Batch";
		}

	}

	/**
	 * What was entered.
	 *
	 * @param version of the return
	 * @param hires in the order they came
	 */
	@Schema(name = "HireBatchAdded")
	record BatchAdded(@Schema(example = "3") int version,
			@ArraySchema(schema = @Schema(type = "string", example = "0HXJ4W2Q8K3ZR")) List<HireId> hires) {

	}

}
