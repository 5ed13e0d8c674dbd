CREATE CONSTRAINT practice_event_number IF NOT EXISTS FOR (event:PracticeEvent) REQUIRE event.number IS UNIQUE
