// The name of the practice.
MATCH (profile:PracticeProfile {key: 'practice'})
RETURN profile.name AS name
