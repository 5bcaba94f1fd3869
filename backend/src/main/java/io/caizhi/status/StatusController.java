package io.caizhi.status;

import io.caizhi.tenancy.Operator;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the installation is, for its operator, over HTTP. */
@RestController
@RequestMapping("/api/status")
class StatusController {

	private final StatusReading reading;

	StatusController(StatusReading reading) {
		this.reading = reading;
	}

	@GetMapping
	Status now(Operator operator) {
		return this.reading.now(operator);
	}

}
